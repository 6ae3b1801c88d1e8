/** Languages of labels, titles and sentences. Chinese is the language of the source and the default. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
