// The part of the bench that is about archives; an argument takes a share of its files.
import { archiveSizes, benchArchive } from "./archive.js";

await benchArchive(archiveSizes(Number(process.argv[2] ?? 1)));
