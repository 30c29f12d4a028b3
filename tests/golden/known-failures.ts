/** Facts that the extractor does not yet read, with the reason; a test fails when one of them passes. */
export const knownFailures: ReadonlyMap<string, string> = new Map([]);
