/**
 * Joins the lines of one paragraph or cell: one space between, none after a hyphen or slash that stands close
 * to a letter or digit (`NĐ-` + `CP`, `45/2025/` + `NĐ-CP`).
 */
export function joinLines(pieces: readonly string[]): string {
  if (pieces.length === 1) return pieces[0] as string;
  let close = false;
  const parts: string[] = [];
  for (const piece of pieces) {
    if (piece === "") continue;
    if (parts.length > 0 && !(close && /^[A-Za-zÀ-ỹ\d]/u.test(piece))) parts.push(" ");
    parts.push(piece);
    close = /[A-Za-zÀ-ỹ\d][-/]$/u.test(piece.slice(-3));
  }
  return parts.join("");
}
