/** The list of operators that pdf.js gives for a page: numbers, and their arguments at the same index. */
export interface OperatorList {
  readonly fnArray: ArrayLike<number>;
  readonly argsArray: ArrayLike<unknown>;
}
