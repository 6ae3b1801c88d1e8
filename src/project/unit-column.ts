import type { Words } from "../language/words.ts";
import { HEADER_TERMS } from "../lexicon/header-dictionary.ts";
import { normaliseHeader } from "../lexicon/header-terms.ts";
import type { Dataset } from "./dataset.ts";

/** What the units of a source are called, as its own column calls them: one and several of them. */
export interface UnitWords {
  readonly one: Words;
  readonly many: Words;
  /** The column names who answers for a project, be it or be it not who carries it out. */
  readonly answers: boolean;
}

const IMPLEMENTING: UnitWords = {
  one: { zh: "项目单位", en: "implementing unit" },
  many: { zh: "项目单位", en: "implementing units" },
  answers: false,
};

const ANSWERS = /责任|牵头|主管|responsible|lead|department/;
const ENGLISH =
  /^(?:(?:lead|responsible|implementing|executing|procuring|managing|delivery) ?)?(department|agency|contractor|developer|owner|company|authority|ministry|directorate|division|bureau|client|sponsor|service|team|partner)s?$/;

/**
 * How the units of a source are called: as all of its columns of them are headed (责任单位, Department), where that is a word
 * for it; else implementing units. A bureau that answers for a project doesn't always carry it out.
 */
export function unitWords(columns: Dataset["columns"]): UnitWords {
  const headings = new Set(
    columns.flatMap(({ field, header }) => (field === "unit" ? [normaliseHeader(header).outer] : [])),
  );
  const [heading] = headings;
  if (headings.size !== 1 || heading === undefined) return IMPLEMENTING;
  const answers = ANSWERS.test(heading);
  if (/^\p{Script=Han}+$/u.test(heading) && HEADER_TERMS.unit.includes(heading)) {
    const zh = heading.replace(/名称$/, "");
    if (!answers) return { ...IMPLEMENTING, one: { ...IMPLEMENTING.one, zh }, many: { ...IMPLEMENTING.many, zh } };
    return { one: { zh, en: "responsible unit" }, many: { zh, en: "responsible units" }, answers };
  }
  const name = ENGLISH.exec(heading)?.[1];
  if (name === undefined) return IMPLEMENTING;
  const before = heading.slice(0, heading.lastIndexOf(name)).trim();
  const noun = `${before}${before === "" ? "" : " "}${name}`;
  const several = noun.replace(/y$/, "ie").replace(/s?$/, "s");
  const zh = answers ? "责任单位" : IMPLEMENTING.one.zh;
  return { one: { zh, en: noun }, many: { zh, en: several }, answers };
}
