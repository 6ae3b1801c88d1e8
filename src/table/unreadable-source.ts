import type { Language } from "../language/language.ts";

/**
 * A source that can't be read at all: empty, of an unknown kind, wrongly encoded, damaged, locked, or too large. The
 * message is in English; `words` say the same in each language.
 */
export class UnreadableSourceError extends Error {
  readonly code = "source.unreadable";
  readonly words: Readonly<Record<Language, string>>;

  constructor(message: string, zh = message, options?: ErrorOptions) {
    super(message, options);
    this.words = { zh, en: message };
  }
}
