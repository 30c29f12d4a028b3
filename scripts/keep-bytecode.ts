/**
 * Runs the bundled command of a folder once on the seed plan and keeps the bytecode that V8 made of it, the functions
 * used included. Started by the build in a process of its own: the run ends as the command does.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandFiles, compileCommand, runCommand } from "../src/cli/command-script.js";

const sample = new URL("../fixtures/thanh-liet-sipas-papi-2024/source.txt", import.meta.url);
const files = commandFiles(process.argv[2] as string);

process.argv = [process.execPath, files.code, fileURLToPath(sample)];
const script = compileCommand(files);
process.on("exit", () => writeFileSync(files.bytecode, script.createCachedData()));
runCommand(script, files);
