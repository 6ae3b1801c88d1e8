import type { Issue } from "../project/issue.ts";
import type { ColumnTarget } from "./mapping.ts";
import type { Table } from "./table.ts";

const GROUPING: readonly ColumnTarget[] = ["category", "district", "unit", "extra"];

/**
 * A column before the names whose cells are filled where a group begins and blank below, as of merged cells that lost their
 * span: the blanks are left blank, and that is said.
 */
export function blankBelow({ header, entries, number }: Table): Issue[] {
  const columns = header?.columns ?? [];
  const name = columns.find(({ target }) => target === "name");
  const drafts = entries.flatMap(({ kind, draft }) => (kind === "project" && draft ? [draft] : []));
  if (!name || drafts.length < 4) return [];
  const hasSums = entries.some(({ kind }) => kind === "subtotal");
  const leading = columns.find(({ target, index }) => target !== "seq" && index < name.index);
  return (leading ? [leading] : []).flatMap(({ target, index, label }) => {
    if (!GROUPING.includes(target) || label === "") return [];
    const texts = drafts.map(({ rows }) => rows[0]!.cells[index]?.text ?? "");
    const open = drafts.find(({ cells }) => (cells[index]?.text ?? "") === "");
    const filled = texts.filter((text) => text !== "");
    const blank = texts.length - filled.length;
    const isGroup = texts[0] !== "" && filled.length >= 2 && (blank >= filled.length || hasSums);
    if (!open) return [];
    // A group that comes again, or a number, is a value of its own row.
    if (!isGroup || new Set(filled).size < filled.length || filled.some((text) => /^[\d.,\s]+$/.test(text))) return [];
    const field = target === "extra" ? "category" : target;
    const words = {
      zh: `第${number}个表“${label}”有的行空白，可能与上一行相同（合并单元格），现按空白读取；如相同，请在 --mapping 中把该列写作 ${field}，并写 fillDown：["${field}"]`,
      en: `some cells of ${label} in table ${number} are blank and may repeat the one above (merged cells); they are read as blank: where they repeat it, map the column as ${field} with "fillDown": ["${field}"]`,
    };
    const { at } = open.rows[0]!;
    return [{ code: "column.blank-below", severity: "warning" as const, message: words.en, words, at, raw: label }];
  });
}
