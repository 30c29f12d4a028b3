/** A value in DER (ITU-T X.690): its tag and where its content stands. */
interface Element {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

const sequence = 0x30;
const set = 0x31;
const integer = 0x02;
/** `2.5.4.3`, commonName, as DER has it. */
const commonName = [0x06, 0x03, 0x55, 0x04, 0x03];

function readElement(bytes: Uint8Array, at: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  let length = first;
  let from = at + 2;
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4) return null;
    length = 0;
    for (let index = 0; index < count; index += 1) {
      length = length * 256 + (bytes[from + index] ?? 0);
    }
    from += count;
  }
  return { tag, from, to: Math.min(from + length, bytes.length) };
}

function childrenOf(bytes: Uint8Array, { from, to }: Element): Element[] {
  const children: Element[] = [];
  for (let at = from; at < to && children.length < 64; ) {
    const child = readElement(bytes, at);
    if (child === null || child.to <= at) break;
    children.push(child);
    at = child.to;
  }
  return children;
}

const sameBytes = (bytes: Uint8Array, one: Element, other: Element): boolean => {
  if (one.to - one.from !== other.to - other.from) return false;
  for (let index = 0; index < one.to - one.from; index += 1) {
    if (bytes[one.from + index] !== bytes[other.from + index]) return false;
  }
  return true;
};

/** The common name in a Name: the last one, which is the most particular. */
function nameIn(bytes: Uint8Array, { from, to }: Element): string | null {
  let name: string | null = null;
  for (let at = from; at + commonName.length < to; at += 1) {
    if (!commonName.every((byte, index) => bytes[at + index] === byte)) continue;
    const value = readElement(bytes, at + commonName.length);
    if (value === null) continue;
    const content = bytes.subarray(value.from, value.to);
    // BMPString is UTF-16; the other kinds in use are UTF-8 or a part of it.
    name = new TextDecoder(value.tag === 0x1e ? "utf-16be" : "utf-8").decode(content).trim();
  }
  return name;
}

/**
 * The name of the signer in the certificate of a signature (CMS SignedData, RFC 5652, 5.1): the subject of the
 * certificate that the first signer points at by its serial number. Null where the bytes do not tell. Nothing is
 * verified.
 */
export function readSignerName(bytes: Uint8Array): string | null {
  const content = readElement(bytes, 0);
  if (content === null || content.tag !== sequence) return null;
  const wrapped = childrenOf(bytes, content)[1];
  const signed = wrapped === undefined ? undefined : childrenOf(bytes, wrapped)[0];
  if (signed === undefined) return null;
  const parts = childrenOf(bytes, signed);
  const certificates = parts.find(({ tag }) => tag === 0xa0);
  const signers = parts.filter(({ tag }) => tag === set).at(-1);
  if (certificates === undefined || signers === undefined) return null;
  const signer = childrenOf(bytes, signers)[0];
  const serial =
    signer === undefined
      ? undefined
      : childrenOf(bytes, signer)
          .slice(1, 2)
          .flatMap((id) => childrenOf(bytes, id))
          .find(({ tag }) => tag === integer);
  for (const certificate of childrenOf(bytes, certificates)) {
    const body = childrenOf(bytes, certificate)[0];
    if (body === undefined) continue;
    const fields = childrenOf(bytes, body);
    const at = fields.findIndex(({ tag }) => tag === integer);
    const own = fields[at];
    const subject = fields[at + 4];
    if (own === undefined || subject === undefined) continue;
    if (serial === undefined || sameBytes(bytes, own, serial)) return nameIn(bytes, subject);
  }
  return null;
}
