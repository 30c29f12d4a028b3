/** Signs at the beginning of a file in which the head of a message is looked for. */
export const mhtmlHeadSize = 16 * 1024;

const head =
  /^(?:\ufeff|\xef\xbb\xbf)?\s{0,100}((?:[\w-]{2,40}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n)*){1,40})/;

/**
 * True when a file, by its first signs or bytes, is a web page saved with its parts as one (RFC 2557): it begins with
 * the head of a message that holds several.
 */
export const isMhtml = (start: string): boolean =>
  /^content-type:\s*multipart\/related/im.test(head.exec(start.slice(0, mhtmlHeadSize))?.[1] ?? "");
