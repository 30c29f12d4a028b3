/** Properties that tell something about the wording; others are not kept. */
const keptProperties = new Set(
  `display visibility font font-family font-weight text-transform white-space list-style list-style-type
  page-break-before page-break-after break-before break-after mso-element mso-hide mso-list mso-tab-count mso-ignore
  mso-break-type`.split(/\s+/),
);

export type Declarations = Readonly<Record<string, string>>;

/** Rules of style sheets by their selector: `p`, `.name` or `p.name`. */
export interface StyleSheet {
  readonly rules: ReadonlyMap<string, Declarations>;
  /** The declarations of elements that are alike, kept once. */
  readonly cache: Map<string, Declarations>;
}

const noDeclarations: Declarations = {};
const maxCached = 20_000;
/** Characters of one rule or attribute that are read; what follows is no style any more. */
const maxStyle = 10_000;

const comment = /\/\*[\s\S]*?(?:\*\/|$)/g;
const simpleSelector = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i;

/**
 * Reads the rules whose selectors name an element, a class, or an element of a class, which is what word processors
 * write. Others (descendants, states) and those for print, pages and screens of a size are left out.
 */
export function readStyleSheets(sheets: readonly string[]): StyleSheet {
  const rules = new Map<string, Record<string, string>>();
  for (const sheet of sheets) {
    const css = sheet.replace(/<!--|-->/g, " ").replace(comment, " ");
    let at = 0;
    while (at < css.length) {
      const open = css.indexOf("{", at);
      if (open < 0) break;
      // Statements such as @import end with a semicolon.
      const before = css.slice(at, open);
      const selector = before.slice(before.lastIndexOf(";") + 1).trim();
      if (selector.startsWith("@")) {
        at = skipBlock(css, open);
        continue;
      }
      const close = css.indexOf("}", open);
      const end = close < 0 ? css.length : close;
      addRule(rules, selector, css.slice(open + 1, end));
      at = end + 1;
    }
  }
  return { rules, cache: new Map() };
}

function skipBlock(css: string, open: number): number {
  const brace = /[{}]/g;
  brace.lastIndex = open;
  let depth = 0;
  for (let found = brace.exec(css); found !== null; found = brace.exec(css)) {
    depth += found[0] === "{" ? 1 : -1;
    if (depth === 0) return brace.lastIndex;
  }
  return css.length;
}

function addRule(rules: Map<string, Record<string, string>>, selector: string, body: string): void {
  const declarations = readDeclarations(body);
  if (declarations === noDeclarations) return;
  for (const part of selector.split(",")) {
    const [name = "", className] = part.trim().split(".");
    if (!simpleSelector.test(part.trim()) || part.trim() === "") continue;
    const key = className === undefined ? name.toLowerCase() : `${name.toLowerCase()}.${className}`;
    rules.set(key, { ...rules.get(key), ...declarations });
  }
}

/** A declaration; a semicolon inside quotes or brackets does not end it. */
const declaration =
  /([a-z-]{2,30})\s*:((?:[^;"'(]+|"[^"]*(?:"|$)|'[^']*(?:'|$)|\([^)]*(?:\)|$))*)(?:;|$)/gi;

function readDeclarations(style: string): Declarations {
  let kept: Record<string, string> | null = null;
  for (const [, property = "", raw = ""] of style.slice(0, maxStyle).matchAll(declaration)) {
    const name = property.toLowerCase();
    if (!keptProperties.has(name)) continue;
    kept ??= {};
    kept[name] = raw
      .replace(/!\s*important/i, "")
      .replace(/\s+/g, " ")
      .trim();
  }
  return kept ?? noDeclarations;
}

/** What the style sheets and its own attribute say of an element, the latter over the former. */
export function findDeclarations(
  sheet: StyleSheet,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Declarations {
  const style = attributes.style;
  const className = attributes.class;
  if (style === undefined && className === undefined)
    return sheet.rules.get(name) ?? noDeclarations;
  const key = `${name}\n${className ?? ""}\n${style ?? ""}`;
  const cached = sheet.cache.get(key);
  if (cached !== undefined) return cached;
  const found = merge(sheet, name, className, style);
  if (sheet.cache.size >= maxCached) sheet.cache.clear();
  if (key.length < 2000) sheet.cache.set(key, found);
  return found;
}

function merge(
  { rules }: StyleSheet,
  name: string,
  className: string | undefined,
  style: string | undefined,
): Declarations {
  const own = style === undefined ? noDeclarations : readDeclarations(style);
  if (rules.size === 0) return own;
  const classes = className === undefined ? [] : className.split(/\s+/, 50).filter(Boolean);
  const layers = [
    rules.get(name),
    ...classes.map((one) => rules.get(`.${one}`)),
    ...classes.map((one) => rules.get(`${name}.${one}`)),
  ].filter((layer) => layer !== undefined);
  return layers.length === 0 ? own : Object.assign({}, ...layers, own);
}
