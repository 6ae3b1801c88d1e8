import { ENGLISH_MONTHS } from "../../language/english-months.ts";
import type { Words } from "../../language/words.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Deadline, DeadlineRows } from "../basis/deadline.ts";
import type { Project } from "../../project/project.ts";

/** What is to be done by a deadline, and what is said of rows that don't say when. */
export interface DeadlineAct {
  readonly zh: string;
  readonly one: string;
  readonly many: string;
  readonly undated: Words;
}

const ENDS: DeadlineAct = { zh: "竣工", one: "ends", many: "end", undated: { zh: "没有竣工年份", en: "no year" } };

/** What the rows say of a deadline, in words: which end later, which state no year. */
export function deadlineWords(
  deadline: Deadline,
  { rows, late, undated, unsure }: DeadlineRows,
  projects: readonly Project[],
  /** What the rows are called: 项目, 同名的项目. */
  noun = { zh: "", en: "" },
  act: DeadlineAct = ENDS,
): Words {
  const list = (some: readonly Project[]) =>
    numbered(
      projects,
      some.map(({ seq }) => seq),
    );
  const count = rows.length;
  const some = { zh: `${noun.zh}${count}个项目`, en: `${count} ${count === 1 ? "project" : "projects"}${noun.en}` };
  const dated = count - undated.length - unsure.length;
  const by = wordsOf(deadline);
  const said: Words =
    late.length > 0
      ? {
          zh: `${some.zh}中，${list(late).zh}晚于${by.zh}`,
          en: `of ${some.en}, ${list(late).en} ${late.length === 1 ? act.one : act.many} after ${by.en}`,
        }
      : undated.length + unsure.length === 0
        ? {
            zh: `${some.zh}${count === 1 ? "" : "都"}在${by.zh}底前${act.zh}`,
            en:
              count === 1
                ? `the ${some.en.slice(2)} ${act.one} by ${by.en}`
                : `${count === 2 ? `both${some.en.slice(1)}` : `all ${some.en}`} ${act.many} by ${by.en}`,
          }
        : dated === 0
          ? { zh: `${some.zh}中`, en: `of ${some.en}` }
          : {
              zh: `${some.zh}中，${dated}个在${by.zh}底前${act.zh}`,
              en: `of ${some.en}, ${dated} ${dated === 1 ? act.one : act.many} by ${by.en}`,
            };
  const open = (some: readonly Project[], what: Words): Words[] =>
    some.length === 0
      ? []
      : [
          {
            zh: `${list(some).zh}${what.zh}`,
            en: `${list(some).en} ${some.length === 1 ? "states" : "state"} ${what.en}`,
          },
        ];
  const all = [said, ...open(unsure, { zh: "只写了年份", en: "the year only" }), ...open(undated, act.undated)];
  return { zh: all.map(({ zh }) => zh).join("，"), en: all.map(({ en }) => en).join(", ") };
}

function wordsOf({ year, month }: Deadline): Words {
  return month === null
    ? { zh: `${year}年`, en: `${year}` }
    : { zh: `${year}年${month}月`, en: `${ENGLISH_MONTHS[month - 1]} ${year}` };
}
