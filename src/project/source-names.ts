import type { Language } from "../language/language.ts";
import type { Dataset } from "./dataset.ts";

const MOST_NAMED = 4;

/** What a dataset is called by its files: one, or several in their order, a long list cut. */
export function sourceNames({ file, sources }: Pick<Dataset, "file" | "sources">, language: Language): string {
  if (sources.length < 2) return file;
  const names = sources.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = sources.length - names.length;
  if (language === "zh") return `${names.join("、")}${more > 0 ? `等${sources.length}个来源` : ""}`;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
