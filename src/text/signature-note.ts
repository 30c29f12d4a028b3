/**
 * What a program prints on a document that was signed digitally: who signed and when (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, Mục II, khoản 8: số và ký hiệu, thời gian ký). The document itself does not say it.
 */
const opening =
  /^(?:(?:đã |được )*ký (?:số |điện tử )?bởi\s*:|(?:người|ngày|thời gian|giờ) ký(?: số)?\s*:|ký (?:số )?ngày\s*:?\s*\d|(?:digitally )?signed by|signature (?:not )?(?:valid|verified)|signing time)/u;

/** A line, folded, that the note of a digital signature begins with. */
export const opensSignatureNote = (folded: string): boolean => opening.test(folded);
