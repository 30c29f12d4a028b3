/** What pdf.js sends between its two halves; a chunk of operators is the only part that is looked at. */
interface Message {
  readonly streamId?: number;
  readonly chunk?: {
    readonly fnArray?: readonly number[];
    readonly argsArray?: readonly unknown[];
    readonly length?: number;
  };
}

type Listener = (event: { readonly data: unknown }) => void;

/** One end of a pair of ports that hand objects over instead of copying them. */
class DirectPort {
  peer: DirectPort | null = null;
  readonly #listeners = new Set<Listener>();
  readonly #take: (message: Message) => Message;

  constructor(take: (message: Message) => Message) {
    this.#take = take;
  }

  postMessage(message: Message): void {
    const data = this.#take(message);
    queueMicrotask(() => this.peer?.receive(data));
  }

  receive(data: unknown): void {
    for (const listener of [...this.#listeners]) listener.call(this, { data });
  }

  addEventListener(
    _: string,
    listener: Listener,
    options?: { readonly signal?: AbortSignal },
  ): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
  }
}

export interface PageLimits {
  readonly mostOperators: number;
  readonly mostForms: number;
  /** The operator that begins a form. */
  readonly form: number;
}

/**
 * The two ends between which pdf.js reads a document in one thread. Its own ends copy each message as between
 * threads, a quarter of the time of a page. The lists of a chunk are copied all the same: the sender empties them.
 *
 * A few kilobytes of forms inside one another can draw without end, and chunks come without letting timers in: they
 * are counted here. Beyond the limits of one page `onTooMany` is called, and nothing more is handed on.
 */
export function createDirectPorts(
  limits: PageLimits,
  onTooMany: () => void,
): readonly [reader: DirectPort, worker: DirectPort] {
  let stream = -1;
  let count = 0;
  let forms = 0;
  const takeChunk = (message: Message): Message => {
    const { chunk, streamId = -1 } = message;
    if (chunk?.fnArray === undefined || chunk.argsArray === undefined) return message;
    if (streamId !== stream) {
      stream = streamId;
      count = 0;
      forms = 0;
    }
    count += chunk.fnArray.length;
    for (const operator of chunk.fnArray) if (operator === limits.form) forms += 1;
    if (count > limits.mostOperators || forms > limits.mostForms) {
      onTooMany();
      return { ...message, chunk: { ...chunk, fnArray: [], argsArray: [], length: 0 } };
    }
    return {
      ...message,
      chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() },
    };
  };
  const reader = new DirectPort((message) => message);
  const worker = new DirectPort(takeChunk);
  reader.peer = worker;
  worker.peer = reader;
  return [reader, worker];
}
