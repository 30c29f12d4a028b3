/**
 * The end of a text without the signs behind it, exclusive: where its words stop. `sign` matches one character. A
 * pattern like `/[\\s;]+$/` says the same but tries every run inside the text, with the square of its length.
 */
export function endBefore(text: string, sign: RegExp): number {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1] as string)) end -= 1;
  return end;
}
