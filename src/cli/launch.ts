#!/usr/bin/env node
/** What `extract-plan` starts: main.ts, bundled into one file and run with its bytecode (docs/adr/0007-bundled-command.md). */
import { commandFiles, compileCommand, runCommand } from "./command-script.js";

const files = commandFiles(__dirname);
runCommand(compileCommand(files), files);
