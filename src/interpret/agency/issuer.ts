import type { Agency } from "../../model/index.js";
import type { AgencyContext } from "./context.js";

const unitWord =
  /(?:^|\s)(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|Thành phố|tỉnh)(?=\s+\p{Lu}|\s+\d|$)/u;

/** What a document's issuer and day of issue tell about the bodies named in it. */
export function createAgencyContext(
  issuer: Agency | null,
  issueDate: string | null,
): AgencyContext {
  const unit = issuer?.name == null ? null : unitWord.exec(issuer.name);
  const city = issuer?.level === "province" && unit?.[1] === "thành phố";
  return {
    issuerLevel: issuer?.level ?? null,
    issueDate,
    issuerUnit: city ? "Thành phố" : (unit?.[1] ?? null),
  };
}
