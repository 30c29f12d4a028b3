/** So many letters in a row that are neither Latin nor Vietnamese that a pile of marks may be among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of Latin letters begins at U+0000
const foreign = /[^\u0000-\u02ff\u1e00-\u1eff]{31}/;
const pile = /(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu;

/**
 * The text in NFC. Ordering a pile of combining marks takes time with the square of its height, so that piles
 * over 30 marks are parted by U+034F, as the Stream-Safe Text Format has it (Unicode Standard Annex #15).
 */
export function composeText(text: string): string {
  const safe = foreign.test(text) ? text.replace(pile, "$&\u034f") : text;
  return safe.normalize("NFC");
}
