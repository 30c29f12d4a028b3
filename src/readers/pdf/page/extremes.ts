// Spread into `Math.min`, the many glyphs and rules of a hostile page would be too many arguments.

/** The smallest number; Infinity of none. */
export const smallest = (values: readonly number[]): number => {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < found) found = value;
  return found;
};

/** The largest number; -Infinity of none. */
export const largest = (values: readonly number[]): number => {
  let found = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > found) found = value;
  return found;
};
