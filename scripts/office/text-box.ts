/** Stands in the run that gives way to the text box: docx writes boxes in the form of Word 2003 only. */
export const TEXT_BOX_MARK = "[text box]";

const note = "Ghi chú: Thời hạn trong Kế hoạch tính theo ngày làm việc.";

/**
 * Puts a text box where the mark stands, as Word 2010 and later write it: a shape, and the same words once more in a
 * VML shape for older programs (ECMA-376 Part 3 §9.3).
 */
export function addTextBox(xml: string): string {
  const run = `<w:r><w:t xml:space="preserve">${TEXT_BOX_MARK}</w:t></w:r>`;
  if (!xml.includes(run)) throw new Error("The document has no place for the text box.");
  return xml.replace(run, box);
}

const content = `<w:txbxContent><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>${note}</w:t></w:r></w:p></w:txbxContent>`;
const [width, height] = [2_700_000, 620_000] as const;

const shape = `<w:drawing><wp:anchor distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>60000</wp:posOffset></wp:positionV><wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Text Box 1"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;

const fallback = `<w:pict><v:shape id="_x0000_s1026" type="#_x0000_t202" style="position:absolute;width:212.6pt;height:48.8pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;

const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
