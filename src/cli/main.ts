#!/usr/bin/env node
import { unknownName } from "./wrong-use.ts";
import { COMMANDS } from "./catalogue.ts";
import { withConfig } from "./config.ts";
import { explain } from "./explanation.ts";
import { parseOptions } from "./options.ts";
import { processOutput } from "./output.ts";
import { helpOf } from "./help.ts";
import { overview } from "./overview.ts";
import { userLanguage } from "./user-language.ts";

const args = process.argv.slice(2);
const language = userLanguage(args, process.env);
const output = processOutput(language.messages);

async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.write(overview(language.help));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { version } = await import("./version.ts");
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
  const { positionals, options, files } = withConfig(command, parsed, output);
  if (options.format === "csv" || options.format === "json") output.giveRaw();
  const once = () => command.run({ positionals, options, output });
  if (options.watch !== true) return once();
  const { runAndWatch } = await import("./watch.ts");
  return runAndWatch(once, files, output, (error) => explain(error, language.messages));
}

// A reader that has seen enough (| head) closes the pipe: that ends the work, it is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });

try {
  process.exitCode = await main(args);
  output.finish();
} catch (error) {
  output.progress("");
  output.complain(`key-projects: ${explain(error, language.messages)}`);
  if (process.env.KEY_PROJECTS_STACK && error instanceof Error) output.complain(error.stack ?? "");
  // Nothing to report on isn't wrong use.
  process.exitCode = (error as { code?: unknown } | null)?.code === "report.empty" ? 1 : 2;
}
