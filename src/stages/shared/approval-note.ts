import { foldText } from "../../text/index.js";

const note = /^\(?\s*(?:ban hành\s+)?(?:kèm theo|kèm|đính kèm)\s/;

/** “(Ban hành kèm theo Quyết định số …)”: the note under the title of a plan that another act carries. */
export const isApprovalNote = (text: string): boolean => note.test(foldText(text.slice(0, 40)));
