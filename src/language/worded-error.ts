import type { Words } from "./words.ts";

/** An error that says in each language what went wrong; its message is the English one. */
export class WordedError extends Error {
  readonly words: Words;
  constructor(words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}
