/** A value of a PDF dictionary (ISO 32000-1, 7.3), as far as signature dictionaries hold such. */
export type PdfValue =
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "string"; readonly bytes: Uint8Array }
  | { readonly type: "array"; readonly items: readonly PdfValue[] }
  | { readonly type: "dictionary"; readonly entries: PdfDictionary }
  | { readonly type: "other" };

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

const other: PdfValue = { type: "other" };
/** Dictionaries inside one another; signature dictionaries have two levels. */
const deepest = 12;
/** Entries and items read of one object. */
const longest = 4096;

const isSpace = (byte: number): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const isDelimiter = (byte: number): boolean => "()<>[]{}/%".includes(String.fromCharCode(byte));

/** Reads values from bytes that may be damaged: it never throws and never runs past the end. */
export class PdfObjectReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The dictionary that begins here; null when none does. */
  dictionary(depth = 0): PdfDictionary | null {
    this.#skipSpace();
    if (!this.#startsWith("<<") || depth > deepest) return null;
    this.#at += 2;
    const entries = new Map<string, PdfValue>();
    while (entries.size < longest) {
      this.#skipSpace();
      if (this.#startsWith(">>")) {
        this.#at += 2;
        return entries;
      }
      if (this.#bytes[this.#at] !== 0x2f) return entries;
      const key = this.#name();
      entries.set(key, this.#value(depth));
    }
    return entries;
  }

  #value(depth: number): PdfValue {
    this.#skipSpace();
    const byte = this.#bytes[this.#at];
    if (byte === undefined) return other;
    if (byte === 0x2f) return { type: "name", name: this.#name() };
    if (byte === 0x28) return { type: "string", bytes: this.#literal() };
    if (this.#startsWith("<<")) {
      return { type: "dictionary", entries: this.dictionary(depth + 1) ?? new Map() };
    }
    if (byte === 0x3c) return { type: "string", bytes: this.#hexadecimal() };
    if (byte === 0x5b) return this.#array(depth);
    return this.#word();
  }

  #array(depth: number): PdfValue {
    this.#at += 1;
    const items: PdfValue[] = [];
    while (items.length < longest && depth < deepest) {
      this.#skipSpace();
      const byte = this.#bytes[this.#at];
      if (byte === undefined) break;
      if (byte === 0x5d) {
        this.#at += 1;
        break;
      }
      const before = this.#at;
      items.push(this.#value(depth + 1));
      if (this.#at === before) break;
    }
    return { type: "array", items };
  }

  /** A number, a keyword, or a reference (`12 0 R`): nothing that a signature says in words. */
  #word(): PdfValue {
    let count = 0;
    do {
      const before = this.#at;
      while (this.#at < this.#bytes.length) {
        const byte = this.#bytes[this.#at] as number;
        if (isSpace(byte) || isDelimiter(byte)) break;
        this.#at += 1;
      }
      if (this.#at === before) this.#at += 1;
      this.#skipSpace();
      count += 1;
    } while (count < 3 && this.#isWordNext());
    return other;
  }

  /** A further part of a reference stands here, not the next key or the end. */
  #isWordNext(): boolean {
    const byte = this.#bytes[this.#at];
    return byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || byte === 0x52);
  }

  #name(): string {
    this.#at += 1;
    let name = "";
    while (this.#at < this.#bytes.length && name.length < 256) {
      const byte = this.#bytes[this.#at] as number;
      if (isSpace(byte) || isDelimiter(byte)) break;
      name += String.fromCharCode(byte);
      this.#at += 1;
    }
    return name;
  }

  /** ISO 32000-1, 7.3.4.2. */
  #literal(): Uint8Array {
    const out: number[] = [];
    let open = 1;
    for (this.#at += 1; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at] as number;
      if (byte === 0x5c) {
        this.#escape(out);
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) {
        open -= 1;
        if (open === 0) {
          this.#at += 1;
          break;
        }
      }
      out.push(byte);
    }
    return Uint8Array.from(out);
  }

  #escape(out: number[]): void {
    this.#at += 1;
    const byte = this.#bytes[this.#at];
    if (byte === undefined) return;
    const plain = { n: 10, r: 13, t: 9, b: 8, f: 12 } as Readonly<Record<string, number>>;
    const sign = String.fromCharCode(byte);
    if (byte >= 0x30 && byte <= 0x37) {
      let value = 0;
      let digits = 0;
      while (digits < 3) {
        const next = this.#bytes[this.#at + digits];
        if (next === undefined || next < 0x30 || next > 0x37) break;
        value = value * 8 + next - 0x30;
        digits += 1;
      }
      this.#at += digits - 1;
      out.push(value & 0xff);
    } else if (byte === 13 && this.#bytes[this.#at + 1] === 10) this.#at += 1;
    else if (byte !== 10 && byte !== 13) out.push(plain[sign] ?? byte);
  }

  #hexadecimal(): Uint8Array {
    const end = this.#bytes.indexOf(0x3e, this.#at);
    const stop = end < 0 ? this.#bytes.length : end;
    const out: number[] = [];
    let high = -1;
    for (let at = this.#at + 1; at < stop; at += 1) {
      const digit = Number.parseInt(String.fromCharCode(this.#bytes[at] as number), 16);
      if (Number.isNaN(digit)) continue;
      if (high < 0) high = digit;
      else {
        out.push(high * 16 + digit);
        high = -1;
      }
    }
    this.#at = stop + 1;
    return Uint8Array.from(out);
  }

  #skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) return;
      if (byte === 0x25) {
        while (this.#at < this.#bytes.length && !/[\r\n]/.test(this.#sign())) this.#at += 1;
      } else if (isSpace(byte)) this.#at += 1;
      else return;
    }
  }

  #sign(): string {
    return String.fromCharCode(this.#bytes[this.#at] as number);
  }

  #startsWith(sign: string): boolean {
    for (let index = 0; index < sign.length; index += 1) {
      if (this.#bytes[this.#at + index] !== sign.charCodeAt(index)) return false;
    }
    return true;
  }
}
