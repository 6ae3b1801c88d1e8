import { parseArgs } from "node:util";
import { type Command, type Options, UsageError } from "./command.ts";

type OptionTable = Command["options"];

/** What a command line says: its words and options, and which options it names itself. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly named: ReadonlySet<string>;
}

/** Reads the words behind a command's name. Throws a UsageError that lists the options there are. */
export function parseOptions(args: readonly string[], options: OptionTable): ParsedArguments {
  try {
    const { positionals, values, tokens } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      tokens: true,
    });
    return {
      positionals,
      options: values,
      named: new Set(tokens.flatMap((token) => (token.kind === "option" ? token.name : []))),
    };
  } catch (error) {
    throw new UsageError(explainParsing(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

function explainParsing({ code, message }: NodeJS.ErrnoException, names: readonly string[]): string {
  const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? "";
  const known = [...names, "help"].map((name) => `--${name}`);
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return `option: expected one of ${known.join(", ")}, got ${JSON.stringify(option)}`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    const name = known.find((one) => option === one || message.includes(`${one} `) || message.includes(`${one}'`));
    return / does not take /.test(message)
      ? `${name ?? option}: expected no value, got one`
      : `${name ?? option}: expected a value, got none`;
  }
  return message;
}
