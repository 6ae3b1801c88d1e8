import type { ParseArgsConfig } from "node:util";
import { WordedError } from "../language/worded-error.ts";
import type { RowLimits } from "../engine/large-limits.ts";
import type { Language } from "../language/language.ts";

/** Where a command writes to. */
export interface Output {
  /** Results: text or bytes for stdout. */
  readonly write: (content: string | Uint8Array) => void;
  /** Progress and complaints, a line each, for stderr. */
  readonly complain: (line: string) => void;
  /** A progress line on stderr: over the last one in a terminal, every few seconds elsewhere; an empty one ends it. */
  readonly progress: (line: string) => void;
  /** Notes what was written where, for the line that says so at the end. */
  readonly wrote: (path: string, files?: number) => void;
  readonly stdoutIsTerminal: boolean;
  /** Language of what it says on stderr. */
  readonly language: Language;
}

export type Options = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command is called with. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly output: Output;
  /** The config file that added to it. */
  readonly config?: string;
  /** From how many rows on a source is read block by block, or refused, where it isn't the usual ones. */
  readonly limits?: RowLimits;
}

/** A command of `key-projects`. */
export interface Command {
  readonly name: string;
  /** How it is called, what its options mean, and examples. */
  readonly help: Readonly<Record<Language, string>>;
  /** Whether its words name a source already, where a config file has one; any word does by default. */
  readonly namesSource?: (positionals: readonly string[]) => boolean;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Does the work and returns the exit code: 0, or 1 where the data fails a check. Wrong use is a UsageError. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** A command called wrongly: exit code 2. */
export class UsageError extends WordedError {
  readonly code = "usage";
}
