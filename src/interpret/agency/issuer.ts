import type { Agency } from "../../model/index.js";
import type { AgencyContext } from "./context.js";

const unitWord =
  /(?:^|\s)(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|Thành phố|tỉnh)(?=\s+\p{Lu}|\s+\d|$)/u;

const council =
  /^(?:Ủy ban nhân dân|Hội đồng nhân dân|Văn phòng (?:UBND|HĐND|Đoàn ĐBQH)|Công an|Phòng )/u;

/**
 * What a document's issuer and day of issue tell about the bodies named in it. The body printed above the issuer
 * tells the unit of government where the issuer's own name does not (Phòng Giáo dục và Đào tạo).
 */
export function createAgencyContext(
  issuer: Agency | null,
  issueDate: string | null,
  parent: Agency | null = null,
): AgencyContext {
  const level = issuer?.level ?? null;
  const named = findUnitWord(issuer) ?? (parent?.level === level ? findUnitWord(parent) : null);
  const context: AgencyContext = {
    issuerLevel: level,
    issueDate,
    issuerUnit: level === "province" && named === "thành phố" ? "Thành phố" : named,
  };
  if (issuer?.name == null || council.test(issuer.name)) return context;
  return { ...context, issuerBody: issuer.name.startsWith("Sở ") ? "department" : "other" };
}

function findUnitWord(body: Agency | null): string | null {
  return body?.name == null ? null : (unitWord.exec(body.name)?.[1] ?? null);
}
