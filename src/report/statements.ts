import type { Scope } from "../measure/scope.ts";
import { BLANK, formatNumber, formatShare } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { type Fact, factMaker } from "../measure/fact.ts";
import type { FactQuery } from "../measure/fact-query.ts";
import { currencyOf } from "../measure/measures/money-unit.ts";
import type { Project } from "../project/project.ts";
import { costInWords, moneyInWords } from "../unit/amount.ts";
import type { Stated } from "./document.ts";

/** What is counted, in words: `{ zh: "个项目", en: ["project", "projects"] }`. */
export interface Noun {
  readonly zh: string;
  readonly en: readonly [one: string, many: string];
}

export const PROJECTS: Noun = { zh: "个项目", en: ["project", "projects"] };

/** Makes numbers of a report's scope, in words that keep their facts. */
export interface Statements {
  /** The number that a query asks for, within the scope. */
  readonly fact: (query: FactQuery) => Fact;
  /** An amount with its unit, in the scale that suits it. */
  readonly money: (query: FactQuery) => Stated;
  /** A number of things. */
  readonly count: (query: FactQuery, noun?: Noun) => Stated;
  /** A part of the whole, in percent. */
  readonly share: (query: FactQuery) => Stated;
  /** An amount a household, with its unit. */
  readonly perHousehold: (query: FactQuery) => Stated;
}

/** The statements that can be made about projects within a scope; conditions of a query come on top of the scope's. */
export function createStatements(projects: readonly Project[], scope: Scope, language: Language): Statements {
  const make = factMaker(projects);
  const fact = (query: FactQuery): Fact => {
    const where = { ...scope.where, ...query.where };
    const joint = query.joint ?? (dependsOnDistricts(query) || scope.joint === "exclude" ? scope.joint : "apart");
    return make({
      ...query,
      joint,
      ...(joint === "split" && scope.weights && { weights: scope.weights }),
      ...(Object.keys(where).length > 0 && { where }),
    });
  };
  const stating = (text: (value: number) => string) => (query: FactQuery) => {
    const made = fact(query);
    return { text: made.value === null ? BLANK : text(made.value), fact: made };
  };
  return {
    fact,
    money: stating((value) => moneyInWords(value, language, currencyOf(projects))),
    count: (query, noun) => stating((value) => formatNumber(value) + nounInWords(value, noun, language))(query),
    share: stating(formatShare),
    perHousehold: stating((value) => costInWords(value, language, currencyOf(projects))),
  };
}

// Only where a figure is by district can a joint project count in more than one way; elsewhere its id needs no policy.
function dependsOnDistricts({ measure, keys, of }: FactQuery): boolean {
  return (
    keys?.district !== undefined ||
    of === "district" ||
    measure === "least" ||
    measure === "most" ||
    measure === "added"
  );
}

function nounInWords(value: number, noun: Noun | undefined, language: Language): string {
  if (noun === undefined) return "";
  return language === "zh" ? noun.zh : ` ${noun.en[value === 1 ? 0 : 1]}`;
}
