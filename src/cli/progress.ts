import type { CommandOutput } from "./command-io.js";
import type { Tell } from "./messages.js";

const barWidth = 24;
/** A line of a log is written when so much more is done; on a terminal the line is renewed all the time. */
const logStep = 60_000;
const redrawStep = 200;

const pad = (value: number): string => String(value).padStart(2, "0");

/** Hours, minutes and seconds: 1:02:03, 2:03. */
function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(whole % 60)}`
    : `${minutes}:${pad(whole % 60)}`;
}

/** Shows how far the work is: a line that renews itself on a terminal, a line a minute elsewhere. */
export class Progress {
  readonly #stream: CommandOutput;
  readonly #tell: Tell;
  readonly #now: () => number;
  readonly #start: number;
  #done = 0;
  #read = 0;
  #total: number | null = null;
  #shown: number;
  #isOpen = false;

  constructor(stream: CommandOutput, tell: Tell, now: () => number = Date.now) {
    this.#stream = stream;
    this.#tell = tell;
    this.#now = now;
    this.#start = now();
    this.#shown = this.#start;
  }

  /** How many inputs there are, once that is known. */
  expect(total: number): void {
    this.#total = total;
  }

  /** One more is done; `isNew` when it took work. */
  add(isNew: boolean): void {
    this.#done += 1;
    if (isNew) this.#read += 1;
    const now = this.#now();
    if (now - this.#shown < (this.#stream.isTTY === true ? redrawStep : logStep)) return;
    this.#shown = now;
    this.#show(now);
  }

  #describe(now: number): string {
    const seconds = Math.max((now - this.#start) / 1000, 0.001);
    const perSecond = this.#read / seconds;
    const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
    if (this.#total === null) {
      return this.#tell("archiveProgressOpen", { done: this.#done, rate });
    }
    const left = perSecond === 0 ? "?" : formatDuration((this.#total - this.#done) / perSecond);
    return this.#tell("archiveProgress", { done: this.#done, total: this.#total, rate, left });
  }

  #show(now: number): void {
    const words = this.#describe(now);
    if (this.#stream.isTTY !== true) {
      this.#stream.write(`${words}\n`, () => {});
      return;
    }
    const share = this.#total === null || this.#total === 0 ? 0 : this.#done / this.#total;
    const full = Math.min(barWidth, Math.round(share * barWidth));
    const bar = "█".repeat(full) + "░".repeat(barWidth - full);
    const line = `${bar} ${words}`.slice(0, Math.max(20, (this.#stream.columns ?? 80) - 1));
    this.#stream.write(`\r${line}\u001b[K`, () => {});
    this.#isOpen = true;
  }

  /** Takes the line away, so that something else can be said. */
  clear(): void {
    if (this.#isOpen) this.#stream.write("\r\u001b[K", () => {});
    this.#isOpen = false;
  }
}
