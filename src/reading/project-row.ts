import type { Words } from "../language/words.ts";
import { cellsExpected } from "../table/counted.ts";
import { continueDraft, isContinuation } from "./continuation.ts";
import { draftOf, type Entry, type RowContext, sectionOf } from "./draft.ts";
import { cellOf, fieldsTold, rawCellOf } from "./row-cells.ts";
import { enterHeading } from "./heading-row.ts";
import { isDetail, saysOfWhich } from "../lexicon/row-words.ts";
import { leaveSection } from "./section-stack.ts";
import { isPartOf } from "./sequence.ts";

/** A row that should be a project: it is one, or continues one, or is an issue. */
export function projectRow(context: RowContext, number: number | null, part: boolean, isSure = false): Entry {
  const { row, header, state } = context;
  const name = rawCellOf(context, "name");
  const hasSeq = header.columns.some(({ target }) => target === "seq");
  const seqText = cellOf(context, "seq");
  if (number !== null && !part) {
    const parts = partsFollow(context);
    // A number over numbered parts is a project that they belong to, or a heading where only the parts tell of works.
    const told = fieldsTold(row, header) > 0 || saysOfWhich(nextName(context));
    state.parts = parts && cellOf(context, "investment") !== "" && told;
    if (parts && !state.parts) return enterHeading(context, `${seqText} ${name?.text ?? ""}`.trim(), 1, "number");
    state.sections = leaveSection(state.sections, "number");
  }
  const mergedRow = hasSeq ? rawCellOf(context, "seq")?.merged && name?.merged : name?.merged;
  if (mergedRow && state.draft && !isSure) return sharedRow(context);
  if (hasSeq && seqText === "" && state.draft && !isSure && isContinuation(context)) return continueDraft(context);
  if (!name || name.text === "") return { row, kind: "issue", problem: nameExpected(context) };
  const uneven = row.cells.length !== header.columns.length || state.raw.loose === true;
  if (row.cells.slice(header.columns.length).some(({ text }) => text !== ""))
    return { row, kind: "issue", problem: cellsExpected(header.columns.length) };
  if (
    !isSure &&
    hasSeq &&
    seqText === "" &&
    number === null &&
    !cellOf(context, "investment") &&
    fieldsTold(row, header) < 2
  )
    return { row, kind: "issue", problem: { zh: "项目的序号或金额", en: "a project's number or amount" } };
  state.draft = {
    cells: row.cells,
    rows: [row],
    parts: [],
    details: [],
    header,
    section: sectionOf(context),
    uneven,
  };
  const doubt = isSure ? undefined : state.roles.get(row)?.doubt;
  return { row, kind: "project", draft: state.draft, ...(doubt ? { doubt } : {}) };
}

/** A row whose number and name are merged with the row above: more of the same project. */
function sharedRow(context: RowContext): Entry {
  const { row, header, state } = context;
  const investment = rawCellOf(context, "investment");
  const funds =
    row.cells.some(({ text, merged }) => !merged && isDetail(text)) ||
    header.columns.some(
      ({ path, index }) => /来源|渠道/.test(path.join("")) && !row.cells[index]?.merged && row.cells[index]?.text,
    );
  if (!investment || investment.merged || investment.text === "") return continueDraft(context, true);
  if (funds) {
    state.draft?.parts.push(row);
    return { row, kind: "detail", ...draftOf(state) };
  }
  state.draft = {
    cells: row.cells,
    rows: [row],
    parts: [],
    details: [],
    header,
    section: sectionOf(context),
    uneven: false,
  };
  // Its division among the rows, by district say, would be lost if they were one.
  return { row, kind: "project", draft: state.draft, doubt: "merged-name" };
}

/** What a row without a name lacks; how many cells a row has only where this one has another number of them. */
function nameExpected({ row, header: { columns } }: RowContext): Words {
  if (row.cells.length === columns.length) return { zh: "有项目名称的一行", en: "a row with a project's name" };
  return {
    zh: `项目名称（每行 ${columns.length} 个单元格）`,
    en: `a project's name (${columns.length} cells in a row)`,
  };
}

function nextName({ state, index, header }: RowContext): string {
  const row = state.raw.rows[index + 1];
  return row ? cellOf({ row, header }, "name") : "";
}

function partsFollow({ state, index, header }: RowContext): boolean {
  const next = state.raw.rows.slice(index + 1, index + 6).find((row) => cellOf({ row, header }, "seq") !== "");
  if (!next) return false;
  return isPartOf(cellOf({ row: next, header }, "seq"), cellOf({ row: state.raw.rows[index]!, header }, "seq"));
}
