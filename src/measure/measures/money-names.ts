import { englishMoney } from "../../language/english-money.ts";
import type { Language } from "../../language/language.ts";
import { forNames } from "../../project/held.ts";
import type { Project } from "../../project/project.ts";
import { moneyColumns, moneyName } from "./catalogue.ts";

/**
 * What a measure of money is called for readers: a source of funds by its own name, another column by its heading without
 * its unit; in English by what the library's lists have for it, unless two columns would then be called alike.
 */
export function moneyWords(id: string, language: Language, projects: readonly Project[]): string {
  const english = language === "en" ? englishNames(projects).get(id) : undefined;
  return english ?? ownName(id, language, projects);
}

/** The columns of money that have an English name, each with the name that is printed. */
export function englishColumns(projects: readonly Project[]): readonly { english: string; printed: string }[] {
  return [...englishNames(projects)].map(([id, english]) => ({ english, printed: ownName(id, "en", projects) }));
}

function ownName(id: string, language: Language, projects: readonly Project[]): string {
  const column = forNames(projects)
    .flatMap(({ amounts }) => amounts)
    .find(({ label }) => label === id);
  return column?.fund || moneyName(id, language);
}

function englishNames(projects: readonly Project[]): ReadonlyMap<string, string> {
  const known = names.get(projects);
  if (known !== undefined) return known;
  const all = moneyColumns(projects).map((id) => [id, englishMoney(ownName(id, "zh", projects))] as const);
  const isOnly = (english: string) => all.filter(([, other]) => other === english).length === 1;
  const found = new Map(
    all.flatMap(([id, english]) => (english !== null && isOnly(english) ? [[id, english] as const] : [])),
  );
  names.set(projects, found);
  return found;
}

const names = new WeakMap<readonly Project[], ReadonlyMap<string, string>>();
