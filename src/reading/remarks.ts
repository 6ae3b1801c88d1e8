import type { Issue } from "../project/issue.ts";
import type { Words } from "../language/words.ts";
import type { RawSource } from "../table/raw-table.ts";
import { placeWords } from "./place-of.ts";
import type { Project } from "../project/project.ts";
import type { Table } from "./table.ts";

// Said as an issue, since what is read there may be wrong.
const DAMAGED = "encoding.damaged";

/** Issues of a source whose bytes aren't all valid in its encoding. */
export function damageIssues({ notes }: RawSource): Issue[] {
  return notes.flatMap(({ code, words, at }): Issue[] =>
    code === DAMAGED ? [{ code, severity: "warning", message: words.en, words, at, raw: "" }] : [],
  );
}

/** Why a source gave no projects, or what to know about how its amounts were read. */
export function remarksOn(source: RawSource, tables: readonly Table[], projects: readonly Project[]): Words[] {
  const remarks: Words[] = source.notes.flatMap(({ code, words }) => (code === DAMAGED ? [] : words));
  if (source.tables.length === 0) remarks.push(whyNoTable(source.lines));
  if (projects.length === 0)
    for (const { number, reason, header } of tables)
      remarks.push({
        zh: `第${number}个表：${header ? "表头之下没有一行是项目" : reason.zh}`,
        en: `table ${number}: ${header ? "no row under the header is a project" : reason.en}`,
      });
  for (const { number, header, entries } of tables) {
    if (!header || !projects.length) continue;
    const placed = entries.flatMap(({ kind, draft, row }) =>
      kind === "project" && draft && row.placed ? [placeWords(row.at)] : [],
    );
    if (placed.length > 0)
      remarks.push({
        zh: `第${number}个表：${placed.length} 行的单元格比列多或少，按其内容定了位置（${placed
          .slice(0, 10)
          .map(({ zh }) => zh)
          .join("；")}）`,
        en: `table ${number}: ${placed.length === 1 ? "1 row has" : `${placed.length} rows have`} more or fewer cells than columns, and what the cells look like told their places (${placed
          .slice(0, 10)
          .map(({ en }) => en)
          .join("; ")})`,
      });
    if (!header.columns.some(({ target }) => target === "investment" || target === "amount"))
      remarks.push({
        zh: `第${number}个表：没有一列是金额，项目均无金额`,
        en: `table ${number}: no column states money, so no project has an amount`,
      });
  }
  return remarks;
}

const LONGEST_SEARCHED = 10_000;
const RUN_TOGETHER = /序号.{0,8}(?:项目|工程).{2,}(?:投资|资金|单位|内容)/;

function whyNoTable(lines: readonly string[]): Words {
  const line = lines.findIndex(
    (text) => text.length < LONGEST_SEARCHED && RUN_TOGETHER.test(text) && !/\s/.test(text.trim()),
  );
  if (line >= 0)
    return {
      zh: `没有找到表格：第 ${line + 1} 行有表格的表头，但各格连写，中间没有分隔`,
      en: `no table was found: line ${line + 1} has headings of one, but its cells are run together without anything between them`,
    };
  const prose = lines.filter((text) => /[。；！？.!?]\s*$/.test(text.slice(-5))).length;
  const filled = lines.filter((text) => text.slice(0, 100).trim() !== "").length;
  if (prose > 0 && prose >= filled / 4)
    return {
      zh: "没有找到表格：是一段文字，没有一行有表格的列或表头",
      en: "no table was found: the text is prose, and no line of it has the columns or the headings of a table",
    };
  return {
    zh: "没有找到表格：没有一行有表格的列或表头",
    en: "no table was found: no line has the columns or the headings of one",
  };
}
