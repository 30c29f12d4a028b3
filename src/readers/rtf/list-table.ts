/** One level of a list (RTF 1.9.1, "List Table"). */
export interface ListLevel {
  format: number;
  start: number;
  /** `\leveltext`: its length as a sign, then the text, with the signs 0–8 for the number of that level. */
  text: string;
  /** `\levellegal`: numbers of all levels in digits. */
  isLegal: boolean;
  /** `\levelnorestart`: goes on behind a higher level. */
  goesOn: boolean;
  font: string | null;
}

export type ListTable = Map<number, ListLevel[]>;

export interface LevelOverride {
  /** `\listoverridestartat`: the number that the level starts anew with is told. */
  startsAnew: boolean;
  start: number | null;
  level: ListLevel | null;
}

export interface ListOverride {
  readonly list: number;
  readonly levels: readonly LevelOverride[];
}

/** Number of a paragraph as Word 6 and 95 kept it (RTF 1.9.1, "Bullets and Numbering"). */
export interface OldNumber {
  readonly format: number;
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

export const bulletFormat = 23;
export const noFormat = 255;

export const createLevel = (): ListLevel => ({
  format: 0,
  start: 1,
  text: "",
  isLegal: false,
  goesOn: false,
  font: null,
});
