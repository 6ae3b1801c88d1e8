/** A source that can't be read at all: empty, of an unknown kind, wrongly encoded, damaged, or too large. */
export class UnreadableSourceError extends Error {
  readonly code = "source.unreadable";
}
