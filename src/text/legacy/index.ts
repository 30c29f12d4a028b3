export { detectByteEncoding } from "./detect-encoding.js";
export {
  decodeSurface,
  encodingTitles,
  isLegacyEncoding,
  type LegacyEncoding,
} from "./encodings.js";
export { encodingOfFont } from "./legacy-fonts.js";
export {
  addScores,
  type EncodingVote,
  type RestoredLine,
  readForced,
  restoreLabel,
  restoreLine,
  voteEncoding,
} from "./restore.js";
export { decodeWhole, type RestoredText, restoreText } from "./restore-text.js";
export { toSurface } from "./surface.js";
