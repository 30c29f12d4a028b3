import { type Command, InvalidArgumentError, Option } from "commander";
import type { CsvSeparator } from "../render/csv.js";
import { DEFAULT_LEASE, DEFAULT_MEMORY, DEFAULT_SECONDS } from "./argument-errors.js";
import type { Tell } from "./messages.js";

export interface ArchiveSettings {
  readonly outDir: string;
  /** Processes that read documents; null for one a core. */
  readonly jobs: number | null;
  /** Seconds. */
  readonly timeLimit: number;
  /** Megabytes. */
  readonly memoryLimit: number;
  /** Megabytes; null for the library's limit. */
  readonly maxSize: number | null;
  readonly provenance: boolean;
  readonly csvSeparator: CsvSeparator;
  readonly retry: boolean;
  /** Seconds without a sign of life after which a shard goes to another worker. */
  readonly lease: number;
  readonly quiet: boolean;
}

/** What is asked of an archive. */
export type ArchiveAction =
  | { readonly kind: "run"; readonly inputs: readonly string[] }
  | { readonly kind: "split"; readonly inputs: readonly string[] }
  | { readonly kind: "shard"; readonly number: number }
  | { readonly kind: "finish" }
  | { readonly kind: "enqueue"; readonly inputs: readonly string[]; readonly queue: string }
  | { readonly kind: "work"; readonly queue: string; readonly drain: boolean }
  | { readonly kind: "status"; readonly queue: string };

export interface ArchiveRequest {
  readonly action: ArchiveAction;
  readonly settings: ArchiveSettings;
}

/** Options of the whole command that say nothing of an archive. */
const foreign = ["format", "compact", "text", "census", "output", "strict", "verbose"] as const;

interface RawArchiveOptions extends Partial<Record<(typeof foreign)[number], unknown>> {
  provenance: boolean;
  outDir?: string;
  quiet?: boolean;
  maxSize?: number;
  jobs?: number;
  timeLimit?: number;
  memoryLimit?: number;
  csvSeparator?: CsvSeparator;
  retry?: boolean;
  queue?: string;
  drain?: boolean;
  lease?: number;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || count > 1024) throw new InvalidArgumentError("");
  return count;
}

function parseAmount(value: string): number {
  const amount = Number(value);
  if (!(amount > 0) || !Number.isFinite(amount)) throw new InvalidArgumentError("");
  return amount;
}

function parseQueue(value: string): string {
  if (!/^postgres(?:ql)?:\/\//.test(value)) throw new InvalidArgumentError("");
  return value;
}

function readSettings(options: RawArchiveOptions, outDir: string): ArchiveSettings {
  return {
    outDir,
    jobs: options.jobs ?? null,
    timeLimit: options.timeLimit ?? DEFAULT_SECONDS,
    memoryLimit: options.memoryLimit ?? DEFAULT_MEMORY,
    maxSize: options.maxSize ?? null,
    provenance: options.provenance,
    csvSeparator: options.csvSeparator ?? ";",
    retry: options.retry ?? false,
    lease: options.lease ?? DEFAULT_LEASE,
    quiet: options.quiet ?? false,
  };
}

/** The options of a subcommand, those of the commands above it included. */
const optionsOf = (command: Command): RawArchiveOptions =>
  command.optsWithGlobals<RawArchiveOptions>();

/**
 * Adds `batch` and `worker`. `give` is told what was asked for, or why that cannot be done: a sentence for the user.
 */
export function addArchiveCommands(
  program: Command,
  tell: Tell,
  give: (result: ArchiveRequest | string) => void,
): void {
  const ask = (
    command: Command,
    build: (options: RawArchiveOptions) => ArchiveAction | string,
  ): void => {
    const options = optionsOf(command);
    const useless = foreign.find((name) => options[name] !== undefined);
    if (useless !== undefined) {
      give(tell("notForArchives", { option: `--${useless}` }));
    } else if (options.outDir === undefined) give(tell("needsOutDir"));
    else {
      const action = build(options);
      give(
        typeof action === "string"
          ? action
          : { action, settings: readSettings(options, options.outDir) },
      );
    }
  };
  const queued = (options: RawArchiveOptions, build: (queue: string) => ArchiveAction) =>
    options.queue === undefined ? tell("needsQueue") : build(options.queue);
  const group = tell("archiveGroup");
  const option = (flags: string, text: string): Option => new Option(flags, text).helpGroup(group);
  const describeWork = (command: Command): Command =>
    command
      .addOption(option("--jobs <count>", tell("optionJobs")).argParser(parseCount))
      .addOption(
        option(
          "--time-limit <seconds>",
          tell("optionTimeLimit", { default: DEFAULT_SECONDS }),
        ).argParser(parseAmount),
      )
      .addOption(
        option(
          "--memory-limit <MB>",
          tell("optionMemoryLimit", { default: DEFAULT_MEMORY }),
        ).argParser(parseAmount),
      )
      .addOption(option("--retry", tell("optionRetry")))
      .addOption(option("--queue <address>", tell("optionQueue")).argParser(parseQueue));
  const begin = (parent: Command, name: string, text: string): Command =>
    parent
      .command(name)
      .description(text)
      .usage(tell("archiveUsage"))
      .helpCommand(false)
      .helpOption(false);
  const needsInputs = (inputs: readonly string[], action: ArchiveAction): ArchiveAction | string =>
    inputs.length === 0 ? tell("missingInput") : action;

  const batch = describeWork(begin(program, "batch", tell("commandBatch")))
    .addOption(option("--csv-separator <sign>", tell("optionCsvSeparator")).choices([";", ","]))
    .argument("[input...]", tell("argumentInput"))
    .action((inputs: string[], _options, command: Command) => {
      ask(command, () => needsInputs(inputs, { kind: "run", inputs }));
    });
  begin(batch, "split", tell("commandSplit"))
    .argument("[input...]", tell("argumentInput"))
    .action((inputs: string[], _options, command: Command) => {
      ask(command, () => needsInputs(inputs, { kind: "split", inputs }));
    });
  begin(batch, "shard", tell("commandShard"))
    .argument("<count>", tell("argumentShard"))
    .action((text: string, _options, command: Command) => {
      ask(command, () =>
        /^\d+$/.test(text) ? { kind: "shard", number: Number(text) } : tell("shardNumber"),
      );
    });
  begin(batch, "finish", tell("commandFinish"))
    .allowExcessArguments(false)
    .action((_options, command: Command) => ask(command, () => ({ kind: "finish" })));
  begin(batch, "enqueue", tell("commandEnqueue"))
    .addOption(
      option("--lease <seconds>", tell("optionLease", { default: DEFAULT_LEASE })).argParser(
        parseCount,
      ),
    )
    .argument("[input...]", tell("argumentInput"))
    .action((inputs: string[], _options, command: Command) => {
      ask(command, (options) => queued(options, (queue) => ({ kind: "enqueue", inputs, queue })));
    });
  begin(batch, "status", tell("commandStatus"))
    .allowExcessArguments(false)
    .action((_options, command: Command) => {
      ask(command, (options) => queued(options, (queue) => ({ kind: "status", queue })));
    });
  describeWork(begin(program, "worker", tell("commandWorker")))
    .addOption(option("--drain", tell("optionDrain")))
    .allowExcessArguments(false)
    .action((_options, command: Command) => {
      ask(command, (options) =>
        queued(options, (queue) => ({ kind: "work", queue, drain: options.drain === true })),
      );
    });
}
