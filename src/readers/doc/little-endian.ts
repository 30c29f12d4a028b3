/** Numbers as [MS-DOC] stores them. What lies past the end of the bytes is 0, so that a damaged file cannot throw here. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export const u16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16;

export const i32 = (bytes: Uint8Array, at: number): number =>
  u16(bytes, at) | (u16(bytes, at + 2) << 16);

export const u32 = (bytes: Uint8Array, at: number): number => i32(bytes, at) >>> 0;

/** `length` UTF-16 units as a string. */
export function utf16(bytes: Uint8Array, at: number, length: number): string {
  const end = Math.min(bytes.length - 1, at + length * 2);
  let text = "";
  for (let i = at; i < end; i += 2) text += String.fromCharCode(u16(bytes, i));
  return text;
}
