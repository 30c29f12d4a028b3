export { isSyllable, scoreSyllables } from "./score.js";
