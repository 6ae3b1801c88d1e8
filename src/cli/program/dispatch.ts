import { COMMANDS } from "./catalogue.ts";
import type { Invocation } from "../command.ts";
import { withConfig } from "../config.ts";
import { explain } from "../explanation.ts";
import { helpOf } from "../help.ts";
import { parseOptions } from "../options.ts";
import type { ProcessOutput } from "../output.ts";
import { overview } from "./overview.ts";
import { onScreen } from "./screen-language.ts";
import type { UserLanguage } from "../user-language.ts";
import { unknownName } from "../wrong-use.ts";

// Nothing to report on, or too little that is certain, isn't wrong use.
const OF_THE_DATA: ReadonlySet<unknown> = new Set(["report.empty", "reading.strict"]);

/** Does what a command line asks for, says on stderr what was wrong with it, and returns the exit code. */
export async function dispatch(
  args: readonly string[],
  output: ProcessOutput,
  language: UserLanguage,
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  try {
    const code = await perform(args, output, language, env);
    output.finish();
    return code;
  } catch (error) {
    output.progress("");
    output.complain(`key-projects: ${explain(error, language.messages)}`);
    if (env.KEY_PROJECTS_STACK && error instanceof Error) output.complain(error.stack ?? "");
    return OF_THE_DATA.has((error as { code?: unknown } | null)?.code) ? 1 : 2;
  }
}

async function perform(
  [name, ...rest]: readonly string[],
  output: ProcessOutput,
  language: UserLanguage,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  // --lang en summary, and --lang en alone.
  if (name === "--lang" && rest.length > 0)
    return perform([...rest.slice(1), ...(rest.length > 1 ? [name, rest[0]!] : [])], output, language, env);
  const asked = name === "help" ? rest[0] : undefined;
  if (asked !== undefined && Object.hasOwn(COMMANDS, asked)) return perform([asked, "--help"], output, language, env);
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.write(overview(language.help));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { version } = await import("../version.ts");
    output.write(`${version()}\n`);
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw unknownName({ zh: "命令", en: "command" }, Object.keys(COMMANDS), name);
  const command = await entry.load();
  const parsed = parseOptions(rest, command.options);
  if (parsed.options.help) {
    output.write(helpOf(command, language.help));
    return 0;
  }
  const invoked = (): Invocation => {
    const { options, ...configured } = withConfig(command, parsed, output);
    return { ...configured, options: onScreen(name, options, env, output), output };
  };
  const invocation = invoked();
  const { options } = invocation;
  if (options.format === "csv" || options.format === "json") output.giveRaw();
  if (options.watch !== true) return command.run(invocation);
  const { runAndWatch } = await import("../watch.ts");
  return runAndWatch(command, { invocation, again: invoked }, output, (error) => explain(error, language.messages));
}
