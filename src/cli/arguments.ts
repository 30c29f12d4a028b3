import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { Language } from "../model/diagnostic-codes.js";
import { type InputEncoding, inputEncodings } from "../model/input-encoding.js";
import { type ArchiveRequest, addArchiveCommands } from "./archive-arguments.js";
import { DEFAULT_MEGABYTES, explainError } from "./argument-errors.js";
import { createTell, type Tell } from "./messages.js";

export type OutputFormat = "json" | "ndjson" | "md" | "text" | "census";

export interface Settings {
  readonly files: readonly string[];
  readonly format: OutputFormat;
  readonly compact: boolean;
  readonly provenance: boolean;
  /** File to write to; null for standard output. */
  readonly output: string | null;
  readonly outDir: string | null;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Megabytes; null for the library's limit. */
  readonly maxSize: number | null;
  /** null to find it out. */
  readonly encoding: InputEncoding | null;
  readonly slips: boolean;
  readonly formatChecks: boolean;
}

export type Request =
  | { readonly kind: "extract"; readonly settings: Settings }
  | { readonly kind: "schema"; readonly output: string | null }
  | { readonly kind: "archive"; readonly request: ArchiveRequest }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "usage-error"; readonly reason: string };

export interface ArgumentContext {
  readonly lang: Language;
  /** What `lang` would be without the option. */
  readonly defaultLang: Language;
  readonly version: string;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const formats = ["json", "ndjson", "md"];
const languages = ["en", "vi"];

const isLanguage = (value: string | undefined): value is Language =>
  value !== undefined && languages.includes(value);

/** The language asked for, told before anything else is, so that errors speak it too. */
export function findLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  let lang: Language = isLanguage(env.KEHOACH_LANG) ? env.KEHOACH_LANG : "en";
  for (const [index, argument] of argv.entries()) {
    if (argument === "--") break;
    const value = argument === "--lang" ? argv[index + 1] : argument.replace(/^--lang=/, "");
    if (isLanguage(value) && argument.startsWith("--lang")) lang = value;
  }
  return lang;
}

interface RawOptions {
  format?: OutputFormat;
  compact?: boolean;
  provenance: boolean;
  text?: boolean;
  census?: boolean;
  output?: string;
  outDir?: string;
  strict?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  maxSize?: number;
  encoding?: InputEncoding;
  slips: boolean;
  formatChecks: boolean;
}

function parseMegabytes(value: string): number {
  const megabytes = Number(value);
  if (value.trim() === "" || !(megabytes > 0) || !Number.isFinite(megabytes)) {
    throw new InvalidArgumentError("");
  }
  return megabytes;
}

function describeOptions(tell: Tell, defaultLang: Language): Option[] {
  const output = tell("outputGroup");
  const place = tell("placeGroup");
  const behaviour = tell("behaviourGroup");
  const option = (group: string, flags: string, text: string): Option =>
    new Option(flags, text).helpGroup(group);
  return [
    option(output, "--format <form>", tell("optionFormat")).choices(formats),
    option(output, "--compact", tell("optionCompact")),
    option(output, "--no-provenance", tell("optionProvenance")),
    option(output, "--text", tell("optionText")),
    option(output, "--census", tell("optionCensus")),
    option(place, "-o, --output <file>", tell("optionOutput")),
    option(place, "--out-dir <folder>", tell("optionOutDir")),
    option(behaviour, "--strict", tell("optionStrict")),
    option(behaviour, "--quiet", tell("optionQuiet")),
    option(behaviour, "--verbose", tell("optionVerbose")),
    option(behaviour, "--lang <code>", tell("optionLang", { default: defaultLang })).choices(
      languages,
    ),
    option(behaviour, "--no-slips", tell("optionSlips")),
    option(behaviour, "--no-format-checks", tell("optionFormatChecks")),
    option(behaviour, "--encoding <name>", tell("optionEncoding")).choices(inputEncodings),
    option(
      behaviour,
      "--max-size <MB>",
      tell("optionMaxSize", { default: DEFAULT_MEGABYTES }),
    ).argParser(parseMegabytes),
  ];
}

function createProgram(
  context: ArgumentContext,
  tell: Tell,
  print: (text: string) => void,
): Command {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": tell("usageTitle"),
    "Arguments:": tell("argumentsTitle"),
    "Commands:": tell("commandsTitle"),
    "Global Options:": tell("globalTitle"),
  };
  const values: Readonly<Record<string, string>> = {
    file: tell("valueFile"),
    folder: tell("valueFolder"),
    form: tell("valueFormat"),
    code: tell("valueLang"),
    name: tell("valueEncoding"),
    seconds: tell("valueSeconds"),
    count: tell("valueCount"),
    address: tell("valueAddress"),
    sign: tell("valueSign"),
  };
  const bold = (text: string): string => (context.colour ? `\u001b[1m${text}\u001b[22m` : text);
  const program = new Command("extract-plan")
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: () => {},
      getOutHelpWidth: () => context.width,
      getErrHelpWidth: () => context.width,
      getOutHasColors: () => context.colour,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => bold(titles[title] ?? title),
      optionDescription: ({ description }) => description,
      optionTerm: ({ flags }) =>
        flags.replace(/<(\w+)>/, (whole, name) => `<${values[name] ?? whole.slice(1, -1)}>`),
      argumentTerm: (argument) => `<${values[argument.name()] ?? tell("valueFile")}…>`,
      subcommandTerm: (command) => command.name(),
      visibleCommands: (command) => [...command.commands],
      showGlobalOptions: true,
    })
    .usage(tell("usage"))
    .description(tell("description"))
    .argument("<file...>", tell("argumentFile"))
    .helpCommand(false)
    .helpOption(false)
    .addHelpText(
      "after",
      () =>
        `\n${tell("epilogue")
          .replace(/^\S.*:$/gm, bold)
          .trimEnd()}`,
    );
  for (const option of describeOptions(tell, context.defaultLang)) program.addOption(option);
  program
    .addOption(new Option("-V, --version", tell("optionVersion")).helpGroup(tell("behaviourGroup")))
    .addOption(new Option("-h, --help", tell("optionHelp")).helpGroup(tell("behaviourGroup")))
    .on("option:version", () => {
      print(`${context.version}\n`);
      throw new CommanderError(0, "commander.version", "");
    });
  return program;
}

/** The first reason why the options cannot be followed together; null when they can. */
function findContradiction(
  files: readonly string[],
  options: RawOptions,
  tell: Tell,
): string | null {
  const given: [string, boolean][] = [
    ["--format", options.format !== undefined],
    ["--text", options.text === true],
    ["--census", options.census === true],
  ];
  const forms = given.filter(([, isGiven]) => isGiven).map(([name]) => name);
  if (forms.length > 1) return tell("excludes", { first: forms[0] ?? "", second: forms[1] ?? "" });
  if (options.output !== undefined && options.outDir !== undefined) {
    return tell("excludes", { first: "--output", second: "--out-dir" });
  }
  if (options.quiet === true && options.verbose === true) {
    return tell("excludes", { first: "--quiet", second: "--verbose" });
  }
  const isJson =
    (options.format ?? "json") === "json" && forms.every((form) => form === "--format");
  if (options.compact === true && !isJson) return tell("compactNeedsJson");
  if (files.filter((file) => file === "-").length > 1) return tell("stdinTwice");
  const joins = options.format === "ndjson" || options.census === true;
  return files.length > 1 && options.outDir === undefined && !joins ? tell("severalFiles") : null;
}

/** The command that the arguments are for: help is about that one. */
function findCommand(program: Command, argv: readonly string[]): Command {
  let found = program;
  for (const argument of argv) {
    found = found.commands.find((command) => command.name() === argument) ?? found;
  }
  return found;
}

const allOptions = (command: Command): Option[] => [
  ...command.options,
  ...command.commands.flatMap(allOptions),
];

/** Reads the arguments; never writes and never exits. */
export function parseArguments(argv: readonly string[], context: ArgumentContext): Request {
  const tell = createTell(context.lang);
  let printed = "";
  let request: Request | null = null;
  const program = createProgram(context, tell, (text) => {
    printed += text;
  });
  const readOutput = ({ output }: RawOptions): string | null =>
    output === undefined || output === "-" ? null : output;
  program.action((files: string[]) => {
    const options = program.opts<RawOptions>();
    const reason = findContradiction(files, options, tell);
    if (reason !== null) {
      request = { kind: "usage-error", reason };
      return;
    }
    const format = options.text ? "text" : options.census ? "census" : (options.format ?? "json");
    const settings: Settings = {
      files,
      format,
      compact: options.compact ?? false,
      provenance: options.provenance,
      output: readOutput(options),
      outDir: options.outDir ?? null,
      strict: options.strict ?? false,
      quiet: options.quiet ?? false,
      verbose: options.verbose ?? false,
      maxSize: options.maxSize ?? null,
      encoding: options.encoding ?? null,
      slips: options.slips,
      formatChecks: options.formatChecks,
    };
    request = { kind: "extract", settings };
  });
  program
    .command("schema")
    .description(tell("commandSchema"))
    .helpOption(false)
    .allowExcessArguments(false)
    .action(() => {
      request = { kind: "schema", output: readOutput(program.opts<RawOptions>()) };
    });
  program.on("option:help", () => findCommand(program, argv).help());
  addArchiveCommands(program, tell, (result) => {
    request =
      typeof result === "string"
        ? { kind: "usage-error", reason: result }
        : { kind: "archive", request: result };
  });
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "print", text: printed };
    return {
      kind: "usage-error",
      reason: explainError(error, allOptions(program), context.defaultLang, tell),
    };
  }
  return request ?? { kind: "usage-error", reason: tell("missingFile") };
}
