import type { Language } from "./language.ts";

/** The same words in each language. */
export type Words = Readonly<Record<Language, string>>;
