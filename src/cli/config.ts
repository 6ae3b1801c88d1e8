import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Saying } from "../language/misfit.ts";
import { unknownName, wrongUse } from "./wrong-use.ts";
import { INPUT_OPTIONS } from "./named-files.ts";
import { readJsonFile } from "./json-file.ts";
import { type Command, type Options, type Output, UsageError } from "./command.ts";
import type { ParsedArguments } from "./options.ts";

const FILE = "key-projects.json";
/** Options that name a file or folder: in a config file they are seen from where it stands. */
const PATHS = new Set([...INPUT_OPTIONS, "out", "mapping-out", "links-out"]);
const SCOPE = ["joint", "weights", "where", "exclude", "only"];
const TOP = ["$schema", "source", "mapping", "language", "scope", "links", "template", "strict", "commands"];

type Values = Readonly<Record<string, unknown>>;

/** A command's words and options with what a config file adds, and that file. */
export interface Configured {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly config?: string;
}

/**
 * Adds what a config file says (key-projects.json of the working folder, or the one that --config names) to a command;
 * what the command line says itself comes first. Says on stderr which file it was. Throws a UsageError for a file that
 * isn't one.
 */
export function withConfig(command: Command, parsed: ParsedArguments, output: Output): Configured {
  const asked = typeof parsed.options.config === "string" ? parsed.options.config : undefined;
  const file = asked ?? (existsSync(FILE) ? FILE : "none");
  if (file === "none") return parsed;
  const values = readConfig(file, command);
  const options: Record<string, Options[string]> = { ...parsed.options };
  for (const [name, value] of Object.entries(values))
    if (name in command.options && !parsed.named.has(name)) options[name] = value;
  const { source } = values;
  const takesSource =
    "mapping" in command.options && !(command.namesSource ?? ((words) => words.length > 0))(parsed.positionals);
  const sources = takesSource && source !== undefined ? [source].flat().map(String) : [];
  output.complain(sources.length > 0 ? `${file}: ${sources.join(", ")}` : file);
  return { positionals: [...parsed.positionals, ...sources], options, config: file };
}

/** The values of a config file under the names of options: those for all commands, and over them those of this one. */
function readConfig(file: string, command: Command): Record<string, Options[string]> {
  const fail = (expected: Saying, found: unknown): never => {
    throw wrongUse(file, expected, JSON.stringify(found));
  };
  const record = (value: unknown, name: string): Values => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Values;
    return fail(
      name === ""
        ? { zh: "一个对象", en: "an object" }
        : { zh: `${name} 之下的一个对象`, en: `an object under ${name}` },
      value,
    );
  };
  const known = (values: Values, names: readonly string[]) => {
    for (const name of Object.keys(values)) if (!names.includes(name)) throw unknownName(file, names, name);
    return values;
  };
  const top = known(
    record(
      readJsonFile(file, (words) => new UsageError(words)),
      "",
    ),
    TOP,
  );
  const { language, scope = {}, commands = {}, $schema: _, ...rest } = top;
  const own = record(commands, "commands")[command.name] ?? {};
  const values: Values = {
    ...rest,
    ...(language !== undefined && { lang: language }),
    ...known(record(scope, "scope"), SCOPE),
    ...known(record(own, command.name), Object.keys(command.options)),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      // What is neither on nor off would be taken for off without a word.
      if (name === "strict" || command.options[name]?.type === "boolean")
        return [
          name,
          typeof value === "boolean"
            ? value
            : fail({ zh: `${name} 之下的 true 或 false`, en: `true or false under ${name}` }, value),
        ];
      if (name === "where") return [name, conditions(value)];
      if (name === "weights" && typeof value === "object" && value !== null)
        return [
          name,
          Object.entries(value)
            .map((pair) => pair.join("="))
            .join(","),
        ];
      const texts = [value].flat().map((one) => {
        if (typeof one !== "string" && typeof one !== "number")
          fail({ zh: `${name} 之下的文字`, en: `a text under ${name}` }, one);
        return PATHS.has(name) ? resolve(dirname(file), String(one)) : String(one);
      });
      if (name === "source") return [name, texts];
      return [name, Array.isArray(value) ? texts.join(",") : texts[0]];
    }),
  );
}

/** Conditions as `--where` has them: texts, or a record of names and values. */
function conditions(value: unknown): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [value].flat().map(String);
  return Object.entries(value).map(([name, values]) => `${name}=${[values].flat().join("|")}`);
}
