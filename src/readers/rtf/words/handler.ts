import type { Characters, ParagraphLook, State } from "../state.js";
import { flushText, markLookStale } from "../write-text.js";

/** What a control word does; `value` is its number, null when it has none. */
export type Handler = (state: State, value: number | null) => void;

export type Handlers = Readonly<Record<string, Handler>>;

/** On unless the number is 0 (RTF 1.9.1, "Control Words"). */
export const isOn = (value: number | null): boolean => value !== 0;

export function setCharacters(state: State, change: Characters): void {
  state.frame.characters = { ...state.frame.characters, ...change };
  markLookStale(state);
}

export function setParagraph(state: State, change: Partial<ParagraphLook>): void {
  state.frame.paragraph = { ...state.frame.paragraph, ...change };
}

/** Leaves the rest of the group out. */
export function skipGroup(state: State): void {
  state.frame.destination = "none";
  state.isSkipping = true;
}

/** True where words go into the document, or would but for a drawing or an object around them. */
export const leadsToText = (state: State): boolean =>
  state.frame.destination === "text" || state.frame.destination === "none";

/** Keeps the words of this group aside; `end` gets them when it ends. A group has one purpose only. */
export function captureGroup(
  state: State,
  shown: boolean,
  end: (state: State, text: string) => void,
): void {
  if (state.frame.close !== null) {
    skipGroup(state);
    return;
  }
  const capture = { text: "", shown };
  flushText(state);
  state.frame.destination = "capture";
  state.frame.capture = capture;
  state.frame.close = (closing) => {
    flushText(closing);
    end(closing, capture.text);
  };
}
