import type { Words } from "../../language/words.ts";
import { numbered } from "../../project/printed-number.ts";
import type { Project } from "../../project/project.ts";

/** The rows that bear on a deadline: those that end after it, and those without a year. */
export interface DeadlineRows {
  readonly rows: readonly Project[];
  readonly late: readonly Project[];
  readonly undated: readonly Project[];
}

/** What the rows say of a deadline, in words: which end later, which state no year. */
export function deadlineWords(
  year: number,
  { rows, late, undated }: DeadlineRows,
  projects: readonly Project[],
  /** What the rows are called: 项目, 同名的项目. */
  noun = { zh: "", en: "" },
): Words {
  const list = (some: readonly Project[]) =>
    numbered(
      projects,
      some.map(({ seq }) => seq),
    );
  const count = rows.length;
  const some = { zh: `${noun.zh}${count}个项目`, en: `${count} ${count === 1 ? "project" : "projects"}${noun.en}` };
  const dated = count - undated.length;
  const said: Words =
    late.length > 0
      ? {
          zh: `${some.zh}中，${list(late).zh}晚于${year}年`,
          en: `of ${some.en}, ${list(late).en} ${late.length === 1 ? "ends" : "end"} after ${year}`,
        }
      : undated.length === 0
        ? {
            zh: `${some.zh}${count === 1 ? "" : "都"}在${year}年底前竣工`,
            en: count === 1 ? `the ${some.en.slice(2)} ends by ${year}` : `all ${some.en} end by ${year}`,
          }
        : {
            zh: `${some.zh}中，${dated}个在${year}年底前竣工`,
            en: `of ${some.en}, ${dated} ${dated === 1 ? "ends" : "end"} by ${year}`,
          };
  if (undated.length === 0) return said;
  return {
    zh: `${said.zh}，${list(undated).zh}没有竣工年份`,
    en: `${said.en}, ${list(undated).en} ${undated.length === 1 ? "states" : "state"} no year`,
  };
}
