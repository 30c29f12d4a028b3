const special = /[&<>"\u0085\u2028]/;
const everySpecial = /[&<>"\u0085\u2028]/g;
const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // An XML 1.1 line end would be read back as a line break.
  "\u0085": "&#x85;",
  "\u2028": "&#x2028;",
};

/** Words as they stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (c) => escapes[c] as string) : text;
}
