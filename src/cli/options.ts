import { parseArgs } from "node:util";
import { NONE } from "../language/misfit.ts";
import { unknownName, wrongUse } from "./wrong-use.ts";
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
    throw explainParsing(error as NodeJS.ErrnoException, Object.keys(options));
  }
}

function explainParsing({ code, message }: NodeJS.ErrnoException, names: readonly string[]): UsageError {
  const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? "";
  const known = [...names, "help"].map((name) => `--${name}`);
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return unknownName({ zh: "选项", en: "option" }, known, option);
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    const name = known.find((one) => option === one || message.includes(`${one} `) || message.includes(`${one}'`));
    return / does not take /.test(message)
      ? wrongUse(name ?? option, { zh: "应不带值", en: "no value" }, { zh: "带值", en: "one" })
      : wrongUse(name ?? option, { zh: "一个值", en: "a value" }, NONE);
  }
  return new UsageError({ zh: `命令行：不能解析（${message}）`, en: message });
}
