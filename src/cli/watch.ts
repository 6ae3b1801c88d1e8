import { readdirSync, statSync, unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";
import type { Command, Invocation } from "./command.ts";
import { namedFiles } from "./named-files.ts";
import type { ProcessOutput } from "./output.ts";

const WORDS = {
  zh: (files: string) => `正在留意 ${files}；改动后重新写出，Ctrl+C 结束`,
  en: (files: string) => `watching ${files}: it is made again at each change, Ctrl+C ends`,
} as const;
/** Between two looks at the files, in milliseconds. */
const EVERY = 500;

/**
 * Runs a command, and again whenever one of its files changes, until the process is told to end; what it is called with is
 * read `again` each time, since its config file may be what has changed. What fails is said and waits for the next change:
 * a file that is being saved may be half written.
 */
export async function runAndWatch(
  command: Command,
  { invocation, again }: { readonly invocation: Invocation; readonly again: () => Invocation },
  output: ProcessOutput,
  explain: (error: unknown) => string,
): Promise<number> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  let code = 0;
  let running = Promise.resolve();
  let called: Invocation | null = invocation;
  const watched = new Set<string>();
  const watch = (files: ReadonlySet<string>) => {
    for (const file of watched) if (!files.has(file)) unwatchFile(file);
    for (const file of files)
      if (!watched.has(file))
        watchFile(file, { interval: EVERY }, (now, before) => void (now.mtimeMs !== before.mtimeMs && next()));
    watched.clear();
    for (const file of files) watched.add(file);
  };
  const run = async () => {
    try {
      const current = called ?? again();
      called = null;
      watch(new Set(namedFiles(current).flatMap(withFiles)));
      code = await command.run(current);
    } catch (error) {
      code = 2;
      output.complain(`key-projects: ${explain(error)}`);
    }
    output.finish();
    output.complain(WORDS[output.language]([...watched].join(", ")));
  };
  const next = () => {
    running = running.then(run);
  };
  next();
  await ended;
  watch(new Set());
  await running;
  return code;
}

/** A folder (of looks) with its files: what is written into one of them in place leaves the folder as it was. */
function withFiles(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return [path, ...readdirSync(path).map((name) => join(path, name))];
}
