import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { until } from "./archive-support.js";

const debianFolder = "/usr/lib/postgresql";

/** Where the server's programs are: Debian keeps them off the PATH, a folder a version. */
function findPrograms(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debianFolder, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** The server refuses to run as root; Debian's package makes a user for it. */
function findUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (kind: string): number =>
    Number(spawnSync("id", [kind, "postgres"], { encoding: "utf8" }).stdout);
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}

export interface Postgres {
  readonly address: string;
  /** Runs a statement. */
  ask(statement: string): void;
  stop(): Promise<void>;
}

/** Why no server can be started here; null when one can. */
export function explainMissingPostgres(): string | null {
  if (findPrograms() === null)
    return "PostgreSQL is not installed (Debian: apt-get install postgresql)";
  if (process.getuid?.() === 0 && findUser() === null)
    return "there is no user postgres to run the server as";
  return null;
}

/** Starts a server of its own on loopback, its data in `folder`. */
export async function startPostgres(folder: string): Promise<Postgres> {
  const programs = findPrograms() ?? "";
  const user = findUser();
  const data = join(folder, "data");
  mkdirSync(data, { recursive: true });
  if (user !== null) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const made = spawnSync(
    join(programs, "initdb"),
    ["-D", data, "-A", "trust", "-U", "kehoach", "-E", "UTF8", "--no-sync"],
    { ...(user ?? {}), cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await findPort();
  const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "fsync=off"];
  const server: ChildProcess = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...(user ?? {}), cwd: folder, stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => {
    server.on("exit", () => resolve());
  });
  const isReady = join(programs, "pg_isready");
  await until(() => spawnSync(isReady, ["-q", "-h", "127.0.0.1", "-p", String(port)]).status === 0);
  return {
    address: `postgres://kehoach@127.0.0.1:${port}/postgres`,
    ask(statement) {
      const args = [
        "-h",
        "127.0.0.1",
        "-p",
        String(port),
        "-U",
        "kehoach",
        "-c",
        statement,
        "postgres",
      ];
      const { status, stderr } = spawnSync(join(programs, "psql"), args, { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
    },
    stop() {
      server.kill("SIGQUIT");
      return ended;
    },
  };
}
