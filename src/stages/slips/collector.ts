import type { VFile } from "vfile";
import type { DiagnosticCode, Place } from "../../model/index.js";
import {
  placesOf,
  report,
  type SourceDocument,
  sliceWording,
  type Wording,
} from "../../source/index.js";

export type SlipCode = Extract<DiagnosticCode, `slip/${string}`>;
/** How sure it is that the wording is a slip: high where no other reading is known. */
export type Confidence = "high" | "medium" | "low";

export interface Slip {
  readonly code: SlipCode;
  /** Where the words in doubt stand in their wording: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly suggestion: string;
  readonly confidence: Confidence;
  /** Slips of one kind that are told as one, whatever their words. */
  readonly group?: string;
}

interface Entry {
  readonly slip: Slip;
  readonly text: string;
  readonly places: Place[];
}

/** Lines that a remark names. */
const mostLines = 20;

/** Gathers slips, those that repeat as one. */
export class SlipCollector {
  readonly #tree: SourceDocument;
  readonly #entries = new Map<string, Entry>();

  constructor(tree: SourceDocument) {
    this.#tree = tree;
  }

  add(wording: Wording, slip: Slip): void {
    const words = sliceWording(wording, slip.from, slip.to);
    const [place] = placesOf(this.#tree, words);
    if (place === undefined) return;
    const key = slip.group ?? `${slip.code}\n${words.text}\n${slip.suggestion}`;
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { slip, text: words.text, places: [place] });
    else entry.places.push(place);
  }

  report(file: VFile): void {
    for (const { slip, text, places } of this.#entries.values()) {
      const lines = [...new Set(places.map(({ line }) => line))];
      const shown = lines.slice(0, mostLines).join(", ");
      report(file, slip.code, places[0] as Place, {
        text,
        suggestion: slip.suggestion,
        confidence: slip.confidence,
        count: places.length,
        lines: lines.length > mostLines ? `${shown}…` : shown,
      });
    }
  }
}
