import { readFile } from "node:fs/promises";
import { systemCode } from "../batch/system-error.js";
import type { Extraction } from "../model/extraction.js";
import { findLanguage, parseArguments, type Settings } from "./arguments.js";
import {
  type CommandIo,
  type ExitCode,
  OutputError,
  printable,
  wantsColour,
  wrapWidth,
  writeOut,
} from "./command-io.js";
import { explainReadError, extractInput } from "./inputs.js";
import { createTell } from "./messages.js";
import { explainWriteError, planOutputs, writeIntoFolder, writeWhole } from "./outputs.js";
import { complain, complainUnexpected, type Session } from "./session.js";

const packageRoot = new URL("../../", import.meta.url);

async function readVersion(): Promise<string> {
  const text = await readFile(new URL("package.json", packageRoot), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

async function renderOutput(
  extraction: Extraction,
  name: string,
  settings: Settings,
  session: Session,
) {
  const { plan, text } = extraction;
  switch (settings.format) {
    case "json":
      return (await import("../render/json.js")).renderJson(plan, { compact: settings.compact });
    case "ndjson":
      return (await import("../render/ndjson.js")).renderNdjson(plan, { file: name });
    case "md":
      return (await import("../render/markdown.js")).renderMarkdown(plan, { lang: session.lang });
    case "text":
      return text.endsWith("\n") ? text : `${text}\n`;
    case "census": {
      const counted = (await import("./census.js")).renderCensus(extraction, session.tell);
      return settings.files.length > 1 ? `${printable(name)}\n${counted}\n` : counted;
    }
  }
}

async function report(extraction: Extraction, name: string, settings: Settings, session: Session) {
  const { io, lang, tell } = session;
  if (extraction.diagnostics.length === 0) return;
  const { renderReport } = await import("./report.js");
  const text = await renderReport(
    extraction,
    {
      name: printable(name),
      colour: wantsColour(io.stderr, io.env),
      width: wrapWidth(io.stderr),
      verbose: settings.verbose,
      quiet: settings.quiet,
      translate: lang !== "en",
    },
    tell,
  );
  // A gap between the remarks on one file and the next.
  const gap = settings.files.length > 1 && text.trimEnd().includes("\n") ? "\n" : "";
  await writeOut(io.stderr, text + gap).catch(() => {});
}

interface Tally {
  complete: number;
  partial: number;
  failed: number;
  unwritten: number;
  worst: ExitCode;
}

function codeOf(extraction: Extraction, strict: boolean): ExitCode {
  const isOver = extraction.diagnostics.some(
    ({ severity }) => severity === "error" || (strict && severity === "warning"),
  );
  return isOver ? 1 : 0;
}

const worse = (first: ExitCode, second: ExitCode): ExitCode => (first > second ? first : second);

/** Writes to a file, or says why not; false when it was not written. */
async function tryWrite(
  write: (path: string, text: string) => Promise<void>,
  path: string,
  text: string,
  session: Session,
): Promise<boolean> {
  try {
    await write(path, text);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) await complainUnexpected(session, printable(path), error);
    else await complain(session, explainWriteError(code, printable(path), session.tell));
    return false;
  }
}

async function readOne(
  file: string,
  name: string,
  settings: Settings,
  session: Session,
): Promise<{ extraction: Extraction; text: string } | null> {
  const { io, lang, tell } = session;
  try {
    const extraction = await extractInput(file, settings, lang, io.stdin);
    return { extraction, text: await renderOutput(extraction, name, settings, session) };
  } catch (error) {
    const sentence = explainReadError(error, lang, tell);
    if (sentence === null) await complainUnexpected(session, printable(name), error);
    else await complain(session, `${printable(name)}: ${printable(sentence)}`);
    return null;
  }
}

/** Reads every input in turn; a bad one never stops the others. */
async function extractAll(
  settings: Settings,
  paths: ReadonlyMap<string, string>,
  session: Session,
  tally: Tally,
): Promise<void> {
  const { io, tell } = session;
  const gathered: string[] = [];
  for (const file of settings.files) {
    const name = file === "-" ? tell("stdin") : file;
    if (file === "-" && io.stdin.isTTY === true && !settings.quiet) {
      await complain(session, tell("readingTerminal"));
    }
    const result = await readOne(file, name, settings, session);
    if (result === null) {
      tally.failed += 1;
      tally.worst = 3;
      continue;
    }
    const { extraction, text } = result;
    const path = paths.get(file);
    tally[extraction.status] += 1;
    tally.worst = worse(tally.worst, codeOf(extraction, settings.strict));
    if (path !== undefined) {
      if (!(await tryWrite(writeIntoFolder, path, text, session))) {
        tally.unwritten += 1;
        tally.worst = 3;
      }
    } else if (settings.output !== null) gathered.push(text);
    else await writeOut(io.stdout, text);
    await report(extraction, name, settings, session);
  }
  const { output } = settings;
  const hasRead = tally.complete + tally.partial > 0;
  if (
    output !== null &&
    hasRead &&
    !(await tryWrite(writeWhole, output, gathered.join(""), session))
  ) {
    tally.unwritten += tally.complete + tally.partial;
    tally.worst = 3;
  }
}

async function runExtract(settings: Settings, session: Session): Promise<ExitCode> {
  const { tell } = session;
  const outputs = await planOutputs(settings, tell);
  if ("problem" in outputs) return refuse(outputs.problem, session);
  const tally: Tally = { complete: 0, partial: 0, failed: 0, unwritten: 0, worst: 0 };
  try {
    await extractAll(settings, outputs.paths, session, tally);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return worse(tally.worst, await explainOutputError(error, session));
  }
  if (settings.files.length > 1 && !settings.quiet) {
    const { complete, partial, failed, unwritten } = tally;
    const files = settings.files.length;
    await complain(session, tell("batchSummary", { files, complete, partial, failed, unwritten }));
  }
  return tally.worst;
}

/** Nobody reading on (| head) is no fault; anything else is. */
async function explainOutputError(error: OutputError, session: Session): Promise<ExitCode> {
  if (error.code === "EPIPE") return 0;
  await complain(session, explainWriteError(error.code, session.tell("stdout"), session.tell));
  return 3;
}

async function refuse(reason: string, session: Session): Promise<ExitCode> {
  const { tell } = session;
  await complain(session, tell("usageError", { reason: printable(reason) }));
  await complain(session, tell("seeHelp"));
  return 2;
}

async function printSchema(output: string | null, session: Session): Promise<ExitCode> {
  const schema = await readFile(new URL("schemas/plan.schema.json", packageRoot), "utf8");
  if (output !== null) return (await tryWrite(writeWhole, output, schema, session)) ? 0 : 3;
  await writeOut(session.io.stdout, schema);
  return 0;
}

/** Runs the command on its arguments (program name left off) and gives the exit code; never throws. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const lang = findLanguage(argv, io.env);
  let session: Session = { io, lang, version: "?", tell: createTell(lang) };
  try {
    session = { ...session, version: await readVersion() };
    const request = parseArguments(argv, {
      lang,
      defaultLang: findLanguage([], io.env),
      version: session.version,
      colour: wantsColour(io.stdout, io.env),
      width: Math.min(io.stdout.columns ?? 80, 100),
    });
    switch (request.kind) {
      case "print":
        await writeOut(io.stdout, request.text);
        return 0;
      case "usage-error":
        return await refuse(request.reason, session);
      case "schema":
        return await printSchema(request.output, session);
      case "extract":
        return await runExtract(request.settings, session);
      case "archive":
        return await (await import("./archive.js")).runArchiveRequest(request.request, session);
    }
  } catch (error) {
    if (error instanceof OutputError) return explainOutputError(error, session);
    await complainUnexpected(session, null, error);
    return 3;
  }
}
