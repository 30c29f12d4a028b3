import type { Mark, PdfMarks } from "./pdf-marks.js";
import { type PdfObjects, type Reference, textString } from "./pdf-objects.js";

export interface SignatureInput {
  /** Page of the widget, from 0. */
  readonly page: number;
  /** Lower left corner, width and height of the widget; all 0 is a signature that shows nothing. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** What its appearance draws, in points from the lower left corner of the box. */
  readonly marks?: readonly Mark[];
  /** Signature dictionary; absent where the field waits to be signed. */
  readonly signed?: {
    readonly name?: string;
    /** As it stands in the file: `D:20250115093000+07'00'`. */
    readonly time?: string;
    readonly reason?: string;
    readonly location?: string;
    /** `adbe.pkcs7.detached` when absent. */
    readonly subFilter?: string;
    /** `Sig` when absent; `DocTimeStamp` for the time stamp of a service. */
    readonly type?: string;
    /** CMS SignedData; zeros when absent. */
    readonly contents?: Uint8Array;
  };
  /** Annotation flags: 4 printed, 2 hidden; 132 (printed, locked) when absent. */
  readonly flags?: number;
}

interface Drawing {
  readonly objects: PdfObjects;
  readonly marks: PdfMarks;
  readonly pages: readonly Reference[];
  readonly resources: Reference;
}

/**
 * Writes signature fields, each one object with its widget. The signature itself is a dummy: nobody can verify it.
 * Gives the widgets of each page, and the entry of the catalog.
 */
export function writeSignatures(
  signatures: readonly SignatureInput[],
  { objects, marks, pages, resources }: Drawing,
): { readonly widgets: Readonly<Record<number, string>>; readonly catalog: string } {
  const widgets: Record<number, string> = {};
  const fields = signatures.map(({ page, box, marks: drawn = [], signed, flags = 132 }, at) => {
    const [x, y, width, height] = box;
    const appearance = objects.addStream(
      `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources ${resources}`,
      marks.write(drawn),
    );
    const value = signed === undefined ? "" : `/V ${objects.add(writeSignature(signed))}`;
    const field = objects.add(
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${textString(`Signature${at + 1}`)} /F ${flags} /P ${pages[page]} /Rect [${x} ${y} ${x + width} ${y + height}] /AP << /N ${appearance} >> ${value} >>`,
    );
    widgets[page] = `${widgets[page] ?? ""} ${field}`.trim();
    return field;
  });
  const catalog =
    fields.length === 0 ? "" : `/AcroForm << /SigFlags 3 /Fields [${fields.join(" ")}] >>`;
  return { widgets, catalog };
}

function writeSignature({
  name,
  time,
  reason,
  location,
  subFilter = "adbe.pkcs7.detached",
  type = "Sig",
  contents,
}: NonNullable<SignatureInput["signed"]>): string {
  const entries = [
    name === undefined ? "" : `/Name ${textString(name)}`,
    time === undefined ? "" : `/M (${time})`,
    reason === undefined ? "" : `/Reason ${textString(reason)}`,
    location === undefined ? "" : `/Location ${textString(location)}`,
  ].filter((entry) => entry !== "");
  const signed = contents === undefined ? "00".repeat(64) : Buffer.from(contents).toString("hex");
  return `<< /Type /${type} /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${entries.join(" ")} /ByteRange [0 0 0 0] /Contents <${signed}> >>`;
}
