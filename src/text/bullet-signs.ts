/**
 * Signs that word processors draw before items, plain ones and those that symbol fonts stand for; to stand between
 * the brackets of a character class, as the dashes. § is one too, but begins a citation without a space.
 */
export const bulletSigns = "*·⁃•∙‣●○❍◦■□▪◻◆◇❖⬥⬧⧫★✦✓✔❑❒►▶▸➢➤➔→⇒⇨";

/** Hyphen, dashes and minus sign, which stand before items too. */
export const dashSigns = "\\-–—−";
