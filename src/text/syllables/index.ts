export { isSyllable, type SyllableScore, scoreSyllables } from "./score.js";
