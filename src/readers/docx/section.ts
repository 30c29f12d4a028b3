/** Headers and footers of a section (ECMA-376 Part 1, 17.10). */
export interface SectionMargins {
  readonly kind: "header" | "footer";
  readonly page: "first" | "default" | "even";
  /** Relationship of the part, or a key of a story that stands in the section itself. */
  readonly id: string;
}

export interface Section {
  readonly margins: SectionMargins[];
  /** The first page has margins of its own (`w:titlePg`). */
  hasTitlePage: boolean;
  /** The section begins on a page or in a column of its own (`w:type`, 17.6.22): all but continuous ones do. */
  opensPage: boolean;
}

export function createSection(): Section {
  return { margins: [], hasTitlePage: false, opensPage: true };
}

/** Lean XML between two sections; only behind the second one it is known whether a page ends there. */
export const sectionBreak = (next: number): string => `<w:br w:type="section-${next}"/>`;

const emptyBetween =
  /<w:p>(?:<w:pPr><w:pStyle w:val="heading-\d"\/><\/w:pPr>)?<w:r><w:br w:type="section-(\d+)"\/><\/w:r><\/w:p>/g;
const between = /<w:br w:type="section-(\d+)"\/>/g;

/** Writes the breaks between sections as page breaks, or not at all. */
export function settleSectionBreaks(blocks: string, sections: readonly Section[]): string {
  const opensPage = (next: string): boolean => sections[Number(next)]?.opensPage !== false;
  return blocks
    .replace(emptyBetween, (whole, next: string) => (opensPage(next) ? whole : ""))
    .replace(between, (_, next: string) => (opensPage(next) ? '<w:br w:type="page"/>' : ""));
}

const order = ["first", "default", "even"] as const;

/**
 * Relationships of the headers or footers that some page shows, in the order of the sections and, in each, first,
 * default, even. A section takes over from the one before it what it does not name.
 */
export function findShownMargins(
  sections: readonly Section[],
  kind: SectionMargins["kind"],
  hasEvenPages: () => boolean,
): string[] {
  const shown = new Set<string>();
  const current = new Map<SectionMargins["page"], string>();
  for (const section of sections) {
    for (const margin of section.margins) {
      if (margin.kind === kind) current.set(margin.page, margin.id);
    }
    for (const page of order) {
      const id = current.get(page);
      if (id === undefined) continue;
      if (page === "first" && !section.hasTitlePage) continue;
      if (page === "even" && !hasEvenPages()) continue;
      shown.add(id);
    }
  }
  return [...shown];
}
