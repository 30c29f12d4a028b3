import { sliceWording, type Wording } from "../../source/index.js";
import { bulletSigns, dashSigns } from "../../text/index.js";

export interface TaskParts {
  leadIn: string | null;
  bullets: string[];
}

const lineBullet = new RegExp(
  `^(?:[${dashSigns}+${bulletSigns}]\\s*(?=\\S)|(?:[a-zđ]|\\d{1,2})\\)\\s+)`,
  "u",
);
const anyDash = / [-–—•] /;
const dash = /\s[-–—•]\s/g;
const upperLetter = /^["“(]?\p{Lu}/u;
const closing = /[.;:!?…]["”)]?$/;
const words = /\S+/g;

/**
 * A dash between words opens a bullet only before a capital, and after a stop or a word in small letters.
 * Two syllables of which the first has a capital are most likely one half of a name
 * (`Văn hóa - Thông tin`): a dash after them stays inside the sentence.
 */
function opensBullet(text: string, at: number, after: number): boolean {
  if (!upperLetter.test(text.slice(after, after + 2))) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  if (closing.test(before)) return true;
  const lastWords = before.match(words) ?? [];
  const last = lastWords.at(-1) ?? "";
  const previous = lastWords.at(-2) ?? "";
  return !/\p{Lu}/u.test(last) && !/^["“(]?\p{Lu}/u.test(previous) && !/\d/.test(last);
}

/** Cuts of a line at flattened bullets; `open` when a bullet is already running. */
function cutFlattened(text: string, open: boolean): { at: number; after: number }[] {
  if (!anyDash.test(text)) return [];
  const cuts: { at: number; after: number }[] = [];
  let running = open;
  for (const match of text.matchAll(dash)) {
    const after = match.index + match[0].length;
    if (running ? opensBullet(text, match.index, after) : text[match.index - 1] === ":") {
      cuts.push({ at: match.index, after });
      running = true;
    }
  }
  return cuts;
}

/**
 * Reads the bullets inside a task cell: lines that begin with a bullet, and bullets that lost their lines
 * (` - Thực hiện … - Thường xuyên …`), of which the first has to follow a colon or a line break.
 */
export function findBullets(wording: Wording): TaskParts {
  const none: TaskParts = { leadIn: null, bullets: [] };
  const { text, breaks } = wording;
  const bullets: string[] = [];
  let leadIn = "";
  const add = (piece: string, opens: boolean): void => {
    if (piece === "") return;
    if (opens) bullets.push(piece);
    else if (bullets.length === 0) leadIn += leadIn === "" ? piece : ` ${piece}`;
    else bullets[bullets.length - 1] += ` ${piece}`;
  };
  let from = 0;
  for (let index = 0; index <= breaks.length; index += 1) {
    const to = breaks[index] ?? text.length;
    const line = sliceWording(wording, from, to).text;
    from = to;
    const mark = lineBullet.exec(line);
    const body = mark === null ? line : line.slice(mark[0].length);
    let opens = mark !== null;
    let start = 0;
    for (const cut of cutFlattened(body, opens || bullets.length > 0)) {
      add(body.slice(start, cut.at).trim(), opens);
      opens = true;
      start = cut.after;
    }
    add(body.slice(start).trim(), opens);
  }
  if (bullets.length === 0 || (leadIn === "" && bullets.length < 2)) return none;
  return { leadIn: leadIn === "" ? null : leadIn, bullets };
}
