import type { Language } from "../language/language.ts";
import type { Output } from "./command.ts";
import { hasColours, styled, terminalText } from "./terminal.ts";

/** The output of a process, and what it says at the end. */
export interface ProcessOutput extends Output {
  /** Says what was written and how long it took; nothing where nothing was written. */
  readonly finish: () => void;
  /** Lets data through as it is, for programs that read CSV or JSON; never to a terminal. */
  readonly giveRaw: () => void;
}

const WORDS = {
  zh: (what: string, seconds: string) => `已写出 ${what}，用时 ${seconds} 秒`,
  en: (what: string, seconds: string) => `wrote ${what} in ${seconds} s`,
} as const;
const FILES = { zh: (count: number) => `（${count} 个文件）`, en: (count: number) => ` (${count} files)` } as const;

/** Between two lines of progress where they are kept: in a log, say. */
const EVERY = 3000;

/** Writes results to stdout, and remarks and progress in the user's language to stderr. */
export function processOutput(language: Language): ProcessOutput {
  const { stdout, stderr } = process;
  const started = performance.now();
  const toTerminal = stdout.isTTY === true;
  const colours = { out: hasColours(stdout, process.env), error: hasColours(stderr, process.env) };
  let raw = false;
  let said = started;
  let shows = false;
  const written: string[] = [];
  const line = (text: string) => {
    if (shows) stderr.write("\r\u001b[2K");
    shows = false;
    stderr.write(`${terminalText(text, colours.error)}\n`);
  };
  return {
    write: (content) => {
      const text = typeof content === "string" && !(raw && !toTerminal);
      stdout.write(text ? terminalText(content, colours.out) : content);
    },
    complain: (text) => line(styled("yellow", text)),
    progress: (text) => {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[2K${terminalText(text, false)}`);
        shows = text !== "";
      } else if (text !== "" && performance.now() - said > EVERY) {
        said = performance.now();
        line(text);
      }
    },
    wrote: (path, files = 1) => void written.push(files === 1 ? path : `${path}${FILES[language](files)}`),
    finish: () => {
      if (written.length === 0) return;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      line(styled("dim", WORDS[language](written.join(language === "zh" ? "、" : ", "), seconds)));
      written.length = 0;
    },
    giveRaw: () => {
      raw = true;
    },
    stdoutIsTerminal: toTerminal,
    language,
  };
}
