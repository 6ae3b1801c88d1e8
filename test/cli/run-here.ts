import type { Command, Options } from "../../src/cli/command.ts";
import { parseOptions } from "../../src/cli/options.ts";
import type { RowLimits } from "../../src/engine/large-limits.ts";

/** Runs a command in this process, with limits of its own: its status, what it wrote and what it complained of. */
export async function runHere(command: Command, args: readonly string[], limits?: RowLimits) {
  const written: string[] = [];
  const complaints: string[] = [];
  const { positionals, options } = parseOptions(args, command.options);
  const status = await command.run({
    positionals,
    options: options as Options,
    output: {
      write: (content) => void written.push(String(content)),
      complain: (line) => void complaints.push(line),
      progress: () => {},
      wrote: () => {},
      stdoutIsTerminal: false,
      language: "zh",
    },
    ...(limits && { limits }),
  });
  return { status, stdout: written.join(""), complaints };
}
