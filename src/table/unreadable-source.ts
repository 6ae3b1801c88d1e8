import { WordedError } from "../language/worded-error.ts";

/**
 * A source that can't be read at all: empty, of an unknown kind, wrongly encoded, damaged, locked, or too large. The
 * message is in English; `words` say the same in each language.
 */
export class UnreadableSourceError extends WordedError {
  readonly code = "source.unreadable";

  constructor(en: string, zh: string, options?: ErrorOptions) {
    super({ zh, en }, options);
  }
}
