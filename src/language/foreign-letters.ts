// Any character but those of Chinese text, and the digits, signs and spaces of ASCII.
const FOREIGN = /[^\s!-@[-`{-~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff20]/;

/** Whether a text holds a letter that isn't Chinese, or a sign that may be one. */
export function hasForeignLetters(text: string): boolean {
  return FOREIGN.test(text);
}

/** What a text is asked of as of an expression. */
export interface Asked {
  readonly test: (text: string) => boolean;
}

/**
 * An expression each of whose matches holds a letter that isn't Chinese: texts without one aren't asked. V8 compiles an
 * expression when it is first asked, which takes up to some milliseconds for one of classes of letters, and most
 * sources are in one language. A bundle that asks none of them carries none.
 */
/* @__NO_SIDE_EFFECTS__ */
export function foreignOnly(pattern: RegExp): Asked {
  return { test: (text) => FOREIGN.test(text) && pattern.test(text) };
}
