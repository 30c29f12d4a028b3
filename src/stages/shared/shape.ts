/** Share of the letters that are capitals, 0 to 1; 0 for a text without letters. */
function capitalShare(text: string): number {
  let capitals = 0;
  let letters = 0;
  for (const character of text) {
    const lower = character.toLowerCase();
    const upper = character.toUpperCase();
    if (lower === upper) continue;
    letters += 1;
    if (character === upper) capitals += 1;
  }
  return letters === 0 ? 0 : capitals / letters;
}

/** The line is set in capitals, small words and abbreviations in other case aside. */
export const isCapitals = (text: string): boolean => capitalShare(text) >= 0.8;
