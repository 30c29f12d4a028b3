import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A package of this folder, which has its own node_modules. */
export const loadPeer = (name: string): Promise<unknown> => import(name);

/** Installs the packages of this folder; false when they could not be got. */
export function installPeers(): boolean {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const options = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel", "error"];
  const { status } = spawnSync("npm", ["install", ...options], { cwd: folder, stdio: "ignore" });
  return status === 0;
}
