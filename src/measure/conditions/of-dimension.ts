import type { Language } from "../../language/language.ts";
import { exactKey, knownKey } from "../dimensions/catalogue.ts";
import { type DimensionDefinition, keyName } from "../dimensions/dimension.ts";
import { dimensionHeading } from "../dimensions/heading.ts";
import { UnknownValueError } from "../request/misuse.ts";
import type { Key } from "../request/request.ts";
import { type ConditionDefinition, defineCondition } from "./condition.ts";

const SEPARATORS: Readonly<Record<Language, string>> = { zh: "、", en: ", " };

/** A project has one of some keys of a dimension; a joint project also has each of its parts, and one of several links each of theirs. */
export function dimensionCondition(dimension: DimensionDefinition): ConditionDefinition {
  const { id, names, grammar, keyOf, partsOf, linksOf, moneyOf } = dimension;
  return defineCondition<readonly Key[]>({
    id,
    names,
    grammar,
    parse: (texts) => texts.map((text) => (dimension.ordered && /^\d+$/.test(text) ? Number(text) : text)),
    format: (keys) => keys,
    check: (value, projects) => {
      const keys = Array.isArray(value) ? value : [value];
      if (keys.length === 0 || keys.some((key) => typeof key !== "string" && typeof key !== "number"))
        throw new UnknownValueError({
          zh: `${names.zh}：应为一个或多个值，实为 ${JSON.stringify(value)}`,
          en: `${id}: expected one value or several, got ${JSON.stringify(value)}`,
        });
      // A condition is written as data: a year is 2019, while a reader may ask for the cell of 2019年.
      const known = (key: Key) => (dimension.ordered ? exactKey : knownKey)(projects, dimension, key);
      return [...new Set(keys.map(known))];
    },
    test: (keys) => {
      const wanted = new Set(keys.map(String));
      if (moneyOf)
        return (project) => moneyOf(project).some(({ key, amount }) => Boolean(amount) && wanted.has(String(key)));
      return (project) =>
        linksOf
          ? linksOf(project).some((keys) => keys.some((key) => wanted.has(String(key))))
          : wanted.has(String(keyOf(project))) || (partsOf?.(project).some((part) => wanted.has(part)) ?? false);
    },
    words: (keys, language, _, columns = []) =>
      `${id === "district" ? dimensionHeading(id, { columns }, language) : names[language]}=${keys.map((key) => keyName(dimension, key, language)).join(SEPARATORS[language])}`,
  });
}
