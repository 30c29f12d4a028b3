/** What the lines below begin with: most lines are told by their first sign. */
const sign = /^ {0,3}[#|:`~*-]/;
/** Lines that only Markdown has, each with how much it tells. */
const heading = /^ {0,3}#{1,6} +\S/;
const delimiterRow = /^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/;
const fence = /^ {0,3}(?:```|~~~)/;
const strongLine = /^ {0,3}\*\*.*\S/;
const pipeRow = /^ {0,3}\|.*\|[ \t]*$/;

/**
 * True when the head of a text has the signs of Markdown. A name that says Markdown decides unless the text is
 * a tab-separated one without any sign.
 */
export function looksLikeMarkdown(head: string, named: boolean): boolean {
  let score = 0;
  let tabRows = 0;
  for (let from = 0; from < head.length; ) {
    const next = head.indexOf("\n", from);
    const to = next < 0 ? head.length : next;
    const line = head.slice(from, Math.min(to, from + 2000)).trimEnd();
    from = to + 1;
    if (line === "") continue;
    if (line === "|") score += 1;
    else if (line.includes("\t") && line.split("\t").length > 2) tabRows += 1;
    if (!sign.test(line)) continue;
    if (heading.test(line)) score += 2;
    else if (delimiterRow.test(line)) score += 4;
    else if (fence.test(line)) score += 2;
    else if (strongLine.test(line)) score += 1;
    else if (pipeRow.test(line)) score += 1;
    if (score >= 4) return true;
  }
  return named && (score > 0 || tabRows === 0);
}
