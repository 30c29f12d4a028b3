import type { RichBlock } from "../rich/rich-blocks.js";

/** A page style with its headers and footers (ODF 1.3 Part 3, `style:master-page`). */
export interface MasterPage {
  readonly next: string | undefined;
  readonly headers: RichBlock[];
  readonly footers: RichBlock[];
}

/** Page style of a text that asks for none. */
const usual = "Standard";

/** Headers and footers of the page styles that a text uses, and of those that follow them, each once. */
export function pickMargins(
  pages: ReadonlyMap<string, MasterPage>,
  used: Iterable<string | null>,
): { headers: RichBlock[]; footers: RichBlock[] } {
  const [first] = pages.keys();
  const names = new Set<string>();
  for (const name of used) {
    let next = name ?? (pages.has(usual) ? usual : first);
    while (next !== undefined && !names.has(next)) {
      names.add(next);
      next = pages.get(next)?.next;
    }
  }
  const picked = [...names].flatMap((name) => pages.get(name) ?? []);
  return {
    headers: unique(picked.map((page) => page.headers)),
    footers: unique(picked.map((page) => page.footers)),
  };
}

function unique(lists: readonly (readonly RichBlock[])[]): RichBlock[] {
  const seen = new Set<string>();
  const blocks: RichBlock[] = [];
  for (const list of lists) {
    for (const block of list) {
      const key = JSON.stringify(block);
      if (seen.has(key)) continue;
      seen.add(key);
      blocks.push(block);
    }
  }
  return blocks;
}
