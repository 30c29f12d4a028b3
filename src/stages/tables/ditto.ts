import { foldText } from "../../text/index.js";

const shape =
  /^[\s"'.(\-–]*(?:n\.?t\.?|như trên|\/\/|〃|″)[\s"'.)\-–]*$|^["'\s]*"["'\s]*$|^''$|^〃$/u;

/** The cell says “as above”: -nt-, nt, -//-, //, ", 〃, như trên. A dash alone does not. */
export function isDitto(text: string): boolean {
  if (text === "" || text.length > 14) return false;
  const code = text.charCodeAt(0);
  // Most cells begin with a capital letter.
  if (code >= 65 && code <= 90 && code !== 78) return false;
  return shape.test(foldText(text));
}
