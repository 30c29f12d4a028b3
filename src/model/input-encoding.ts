/**
 * What a user may say that a file is in. A name of Unicode says that none of its words is in an encoding from before
 * Unicode; `mojibake` is UTF-8 that another program took for Windows-1252.
 */
export const inputEncodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "tcvn3",
  "vni",
  "windows-1258",
  "viscii",
  "vps",
  "viqr",
  "mojibake",
] as const;

export type InputEncoding = (typeof inputEncodings)[number];
