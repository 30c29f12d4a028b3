/** Part of a document as lean XML: blocks, and the notes and text boxes that they call. */
export interface LeanPiece {
  readonly blocks: string;
  /** `w:footnote` elements. */
  readonly attached: string;
  /** Its last block is a table that goes on with the first of the next piece. */
  goesOn?: boolean;
}

/** Lean XML that is converted at a time, so that memory does not grow with the document. */
export const pieceSize = 400_000;

/** Joins small pieces, since each costs a fixed time to convert. */
export function joinPieces(pieces: readonly LeanPiece[]): LeanPiece[] {
  const joined: LeanPiece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const fits =
      last !== undefined &&
      last.goesOn !== true &&
      last.blocks.length + last.attached.length < pieceSize;
    if (last !== undefined && fits) {
      const blocks = last.blocks + piece.blocks;
      joined[joined.length - 1] = { ...piece, blocks, attached: last.attached + piece.attached };
    } else joined.push(piece);
  }
  return joined;
}

/** Ids of what is attached: notes begin with n, text boxes with b. */
export const notePrefix = "n";
export const boxPrefix = "b";

export function attach(id: string, blocks: string): string {
  return `<w:footnote w:id="${id}">${blocks}</w:footnote>`;
}

export function reference(id: string): string {
  return `<w:footnoteReference w:id="${id}"/>`;
}
