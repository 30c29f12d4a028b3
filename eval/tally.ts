/** What was wrong in one place: what the annotation says, what the plan says; null for nothing. */
export interface Miss {
  readonly field: string;
  readonly gold: string | null;
  readonly found: string | null;
}

export interface Tally {
  /** Values that agree; a blank rightly left blank is one. */
  readonly right: number;
  /** Values of the plan that the annotation does not have there. */
  readonly wrong: number;
  /** Values of the annotation that the plan does not have there. */
  readonly missed: number;
  /** Values of the plan, blanks not counted. */
  readonly given: number;
  /** Of `missed`: those in whose place the plan gives nothing. */
  readonly left: number;
}

export const nothing: Tally = { right: 0, wrong: 0, missed: 0, given: 0, left: 0 };

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      right: sum.right + tally.right,
      wrong: sum.wrong + tally.wrong,
      missed: sum.missed + tally.missed,
      given: sum.given + tally.given,
      left: sum.left + tally.left,
    }),
    nothing,
  );

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** All 1 where there is nothing to find and nothing was found. */
export const figuresOf = ({ right, wrong, missed }: Tally): Figures => ({
  precision: share(right, right + wrong),
  recall: share(right, right + missed),
  f1: share(2 * right, 2 * right + wrong + missed),
});

export const isEmpty = ({ right, wrong, missed }: Tally): boolean => right + wrong + missed === 0;

export const isRight = ({ wrong, missed }: Tally): boolean => wrong + missed === 0;
