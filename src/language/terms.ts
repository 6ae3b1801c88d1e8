import names from "../../data/english-names.json" with { type: "json" };
import type { Language } from "./language.ts";

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ...[...names.places, ...names.categories, ...names.headings, ...names.kinds].flatMap(({ english, names: all }) =>
    all.map((name) => [name, english] as const),
  ),
  ["未列明", "Not stated"],
  ["未对应任务", "No task"],
  ["持续开展", "Ongoing"],
]);

// 交通运输项目, 水利类: the word for a kind, and that it is one.
const KIND = /^(.+?)(?:类项目|项目|类)$/;

// 昆区、达茂旗 is two places; the mark behind 一、 is that of a heading's number.
const LIST = /(?<!(?:^|\/\s)[一二三四五六七八九十]{1,3})、/u;

// What projects of a kind are called: New projects, Projects under construction.
const OF_KIND: ReadonlyMap<string, string> = new Map(
  names.kinds.flatMap(({ english, names: all, ...others }) =>
    all.map((name) => [name, "projects" in others ? String(others.projects) : `${english} projects`] as const),
  ),
);

/** A category as a noun: where it only says of what kind its projects are (续建), they are named with it. */
export function nounFor(text: string, language: Language): string {
  return (language === "en" && OF_KIND.get(text)) || term(text, language);
}

/** A category, district or other term in a language; several places in one cell are each translated, what isn't listed stays. */
export function term(text: string, language: Language): string {
  if (language === "zh") return text;
  return (
    ENGLISH.get(text) ??
    text
      .split(LIST)
      .map((part) => single(part))
      .join(", ")
  );
}

function single(name: string): string {
  const own = ENGLISH.get(name);
  if (own !== undefined) return own;
  const kind = KIND.exec(name)?.[1] ?? "";
  const english = ENGLISH.get(kind);
  return OF_KIND.get(kind) ?? (english === undefined ? name : `${english} projects`);
}
