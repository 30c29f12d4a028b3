/** The code of an error of the operating system (ENOENT …); null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error &&
    "syscall" in error &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : null;
}

/** Something of the archive itself cannot be read or written: no document is to blame, so the work stops. */
export class ArchiveError extends Error {
  /** Code of the system: ENOSPC, EROFS, ENOENT … */
  readonly code: string;
  /** What could not be read or written. */
  readonly path: string;

  constructor(code: string, path: string) {
    super(`${path}: ${code}`);
    this.name = "ArchiveError";
    this.code = code;
    this.path = path;
  }
}

const onPath = (error: unknown, path: string): unknown => {
  const code = systemCode(error);
  return code === null ? error : new ArchiveError(code, path);
};

/** Runs work on a path; an error of the system becomes an `ArchiveError`. */
export async function onArchive<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw onPath(error, path);
  }
}

/** As `onArchive`, for work that waits for nothing. */
export function withArchive<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw onPath(error, path);
  }
}
