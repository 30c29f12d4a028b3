import { zlibSync } from "fflate";

/** `N 0 R`, as it stands in other objects. */
export type Reference = string;

/** The objects of a file, numbered as they are added, and their writing out with a classic xref table. */
export class PdfObjects {
  readonly #bodies: string[] = [];

  /** Takes a number for an object that others must name before it can be written. */
  reserve(): Reference {
    this.#bodies.push("null");
    return `${this.#bodies.length} 0 R`;
  }

  set(reference: Reference, body: string): void {
    this.#bodies[Number.parseInt(reference, 10) - 1] = body;
  }

  add(body: string): Reference {
    const reference = this.reserve();
    this.set(reference, body);
    return reference;
  }

  /** Adds a stream; `entries` are those of its dictionary without length and filter. */
  addStream(entries: string, data: string, packed = false): Reference {
    return this.add(writeStream(entries, data, packed));
  }

  /** The whole file. Characters above U+00FF may not stand in any object. */
  write(catalog: Reference, trailerEntries = ""): Uint8Array {
    let text = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    const offsets = this.#bodies.map((body, index) => {
      const offset = text.length;
      text += `${index + 1} 0 obj\n${body}\nendobj\n`;
      return offset;
    });
    const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
    const size = offsets.length + 1;
    const xref = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}`;
    const trailer = `trailer\n<< /Size ${size} /Root ${catalog} ${trailerEntries}>>\n`;
    return toBytes(`${text}${xref}${trailer}startxref\n${text.length}\n%%EOF\n`);
  }
}

/** A stream for `set`. */
export function writeStream(entries: string, data: string, packed = false): string {
  const bytes = packed ? fromBytes(zlibSync(toBytes(data))) : data;
  const filter = packed ? " /Filter /FlateDecode" : "";
  return `<< ${entries} /Length ${bytes.length}${filter} >>\nstream\n${bytes}\nendstream`;
}

/** Text string in UTF-16 with its mark (ISO 32000-1 §7.9.2.2). */
export const textString = (text: string): string => `<FEFF${utf16Hex(text)}>`;

export function utf16Hex(text: string): string {
  let hex = "";
  for (let at = 0; at < text.length; at += 1) hex += hex4(text.charCodeAt(at));
  return hex;
}

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, "0");

/** One byte a character, and back. */
export const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
export const fromBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
