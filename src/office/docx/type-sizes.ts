import type { Language } from "../../language/language.ts";
import type { ReportDocument } from "../../report/document.ts";

/** A size of type, its line and what stands before and after it, in points. */
export interface Setting {
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
}

type Settings = Readonly<Record<"title" | "subtitle" | "body" | "heading1" | "heading2" | "caption", Setting>>;

const TYPE: Readonly<Record<Language, Settings>> = {
  zh: {
    title: { size: 22, line: 30, before: 12, after: 10 },
    subtitle: { size: 12, line: 20, before: 0, after: 10 },
    body: { size: 12, line: 20, before: 0, after: 3 },
    heading1: { size: 16, line: 24, before: 18, after: 8 },
    heading2: { size: 14, line: 21, before: 12, after: 6 },
    caption: { size: 10, line: 14, before: 10, after: 4 },
  },
  en: {
    title: { size: 22, line: 28, before: 12, after: 10 },
    subtitle: { size: 11, line: 16, before: 0, after: 10 },
    body: { size: 11, line: 16, before: 0, after: 3 },
    heading1: { size: 16, line: 20, before: 18, after: 8 },
    heading2: { size: 14, line: 18, before: 12, after: 6 },
    caption: { size: 10, line: 14, before: 10, after: 4 },
  },
};

// All of a brief stands on one page, and the words of its figures in no less than 8 points.
const BRIEF_TYPE: Readonly<Record<Language, Partial<Settings>>> = {
  zh: {
    title: { size: 20, line: 26, before: 0, after: 6 },
    subtitle: { size: 10.5, line: 15, before: 0, after: 4 },
    body: { size: 10.5, line: 16, before: 0, after: 2 },
    heading2: { size: 12, line: 17, before: 8, after: 4 },
  },
  en: {
    title: { size: 20, line: 26, before: 0, after: 6 },
    subtitle: { size: 10, line: 14, before: 0, after: 4 },
    body: { size: 10, line: 14, before: 0, after: 2 },
    heading2: { size: 12, line: 16, before: 8, after: 4 },
  },
};

/**
 * Sizes, lines and what stands before and after, in points. Lines are exact, as official documents have them: a page is then
 * as full with the fonts of one machine as with those of another.
 */
export function typeOf({ language, brief }: Pick<ReportDocument, "language" | "brief">): Settings {
  return brief ? { ...TYPE[language], ...BRIEF_TYPE[language] } : TYPE[language];
}

/** Lines of a contents, and of tables of each size of type. */
export const CONTENTS_LINE = 16;
export const TABLE_LINES = { normal: 12, small: 10 } as const;
