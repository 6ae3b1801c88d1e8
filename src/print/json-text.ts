// What JSON may hold as it is, but a terminal, an editor or a page that shows the file may follow.
const STEERING = /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;

/** A value as JSON in plain characters: the same value, with what steers a text written by its code. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
