import type { CommanderError, Option } from "commander";
import type { Language } from "../model/diagnostic-codes.js";
import type { MessageKey, Tell } from "./messages.js";

/** What `defaultLimits.maxBytes` allows; the library is not loaded for it, a test compares the two. */
export const DEFAULT_MEGABYTES = 64;
/** What one document of an archive may take: seconds, and megabytes of its process. */
export const DEFAULT_SECONDS = 120;
export const DEFAULT_MEMORY = 2048;
/** Seconds that a worker of a queue may be silent. */
export const DEFAULT_LEASE = 60;

/** What options without a closed set of values take. */
const allowedKeys: Readonly<Record<string, MessageKey>> = {
  "--jobs": "positiveCount",
  "--time-limit": "positiveSeconds",
  "--lease": "positiveCount",
  "--queue": "queueAddress",
};

const allowedValues = (option: Option, tell: Tell): string =>
  option.argChoices?.join(", ") ?? tell(allowedKeys[option.long ?? ""] ?? "positiveNumber");

/** Commander's complaint in our own words: what is wrong, what is allowed, the default. */
export function explainError(
  error: CommanderError,
  options: readonly Option[],
  defaultLang: Language,
  tell: Tell,
): string {
  const quoted = Array.from(error.message.matchAll(/'([^']*)'/g), (match) => match[1] as string);
  const subject = quoted[0] ?? "";
  const option = options.find(({ flags }) => flags === subject);
  const name = option?.long ?? subject;
  const defaults: Readonly<Record<string, string | number>> = {
    "--format": "json",
    "--lang": defaultLang,
    "--max-size": DEFAULT_MEGABYTES,
    "--jobs": tell("allCores"),
    "--time-limit": DEFAULT_SECONDS,
    "--lease": DEFAULT_LEASE,
    "--memory-limit": DEFAULT_MEMORY,
    "--csv-separator": ";",
    "--queue": tell("noQueue"),
    "--encoding": tell("defaultEncoding"),
  };
  switch (error.code) {
    case "commander.unknownOption": {
      const suggestion = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
      return suggestion === undefined
        ? tell("unknownOption", { option: name })
        : tell("unknownOptionSuggestion", { option: name, suggestion });
    }
    case "commander.optionMissingArgument":
    case "commander.invalidArgument": {
      const fallback = defaults[name];
      if (option === undefined || fallback === undefined) {
        return tell("optionNeedsFile", { option: name });
      }
      const params = { option: name, allowed: allowedValues(option, tell), default: fallback };
      return error.code === "commander.invalidArgument"
        ? tell("optionInvalid", { ...params, value: quoted[1] ?? "" })
        : tell("optionNeedsValue", params);
    }
    case "commander.missingArgument":
      return tell("missingFile");
    case "commander.excessArguments":
      return tell("tooManyArguments");
    default:
      return tell("usageOther");
  }
}
