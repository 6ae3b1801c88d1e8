import { unwatchFile, watchFile } from "node:fs";
import type { ProcessOutput } from "./output.ts";

const WORDS = {
  zh: (files: string) => `正在留意 ${files}；改动后重新写出，Ctrl+C 结束`,
  en: (files: string) => `watching ${files}; it is made again when they change, Ctrl+C ends`,
} as const;
/** Between two looks at the files, in milliseconds. */
const EVERY = 500;

/**
 * Runs a command, and again whenever one of its files changes, until the process is told to end. What fails is said and
 * waits for the next change: a file that is being saved may be half written.
 */
export async function runAndWatch(
  once: () => Promise<number>,
  files: readonly string[],
  output: ProcessOutput,
  explain: (error: unknown) => string,
): Promise<number> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  let code = 0;
  let running = Promise.resolve();
  const run = async () => {
    try {
      code = await once();
    } catch (error) {
      code = 2;
      output.complain(`key-projects: ${explain(error)}`);
    }
    output.finish();
    output.complain(WORDS[output.language](files.join(", ")));
  };
  const next = () => {
    running = running.then(run);
  };
  next();
  for (const file of files)
    watchFile(file, { interval: EVERY }, (now, before) => void (now.mtimeMs !== before.mtimeMs && next()));
  await ended;
  for (const file of files) unwatchFile(file);
  await running;
  return code;
}
