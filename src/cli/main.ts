#!/usr/bin/env node
import { parseArgs } from "node:util";
import { COMMANDS } from "./catalogue.ts";
import { type Output, UsageError } from "./command.ts";

const OVERVIEW = `key-projects — 重点项目投资分析

用法  key-projects <命令> [来源文件] [选项]     不给来源文件时，读取随附的包头市人民政府公报 2018 年第 12 期

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`)
  .join("\n")}

  key-projects <命令> --help    该命令的选项与示例
  key-projects --version        版本

退出码  0 正常 · 1 数据未通过检查 · 2 用法有误或来源无法读取
`;

const output: Output = {
  write: (content) => void process.stdout.write(content),
  complain: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
  },
  stdoutIsTerminal: process.stdout.isTTY === true,
};

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    output.write(OVERVIEW);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    const { version } = await import("./version.ts");
    output.write(`${version()}\n`);
    return 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry)
    throw new UsageError(`command: expected one of ${Object.keys(COMMANDS).join(", ")}, got ${JSON.stringify(name)}`);
  const command = await entry.load();
  const { positionals, values } = parse(rest, command.options);
  if (values.help) {
    output.write(command.help);
    return 0;
  }
  return command.run({ positionals, options: values, output });
}

function parse(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>["options"]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Errors of ours and of the file system say what is wrong by themselves; anything else is a bug, and shows where. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.message : (error.stack ?? error.message);
}

// A reader that has seen enough (| head) closes the pipe: that ends the work, it is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  output.complain(`key-projects: ${explain(error)}`);
  process.exitCode = 2;
}
