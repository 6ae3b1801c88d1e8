import type { ParseArgsConfig } from "node:util";

/** Where a command writes to. */
export interface Output {
  /** Results: text or bytes for stdout. */
  readonly write: (content: string | Uint8Array) => void;
  /** Progress and complaints, a line each, for stderr. */
  readonly complain: (line: string) => void;
  /** A progress line on stderr; silent where stderr is no terminal. */
  readonly progress: (line: string) => void;
  readonly stdoutIsTerminal: boolean;
}

export type Options = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command is called with. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Options;
  readonly output: Output;
}

/** A command of `key-projects`. */
export interface Command {
  readonly name: string;
  /** How it is called, what its options mean, and examples. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Does the work and returns the exit code: 0, or 1 where the data fails a check. Wrong use is a UsageError. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** A command called wrongly: exit code 2. */
export class UsageError extends Error {
  readonly code = "usage";
}
