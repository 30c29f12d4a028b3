/** Gives the parts of a package that are asked for, by name: those of a zip, or of a flat file. */
export type PartSource = (names: ReadonlySet<string>) => ReadonlyMap<string, string>;
