import type { Words } from "../language/words.ts";
import { misfit } from "../language/misfit.ts";
import { isDitto } from "../lexicon/blank-words.ts";
import type { RowKind } from "../project/dataset.ts";
import type { Position, RawRow } from "../table/raw-table.ts";
import type { Column } from "./columns.ts";
import { readCompletion } from "./completion.ts";
import { type UnitOf, unitOfRow } from "./currency.ts";
import type { Issue } from "../project/issue.ts";
import type { ColumnTarget, Mapping } from "./mapping.ts";
import { officesInLines, placesInLines } from "./cell-lines.ts";
import { readMoney } from "./money.ts";
import { FIELD_WORDS, type ReadField } from "./field-words.ts";
import { statedAmount } from "./stated-amount.ts";
import { placeWords } from "./place-of.ts";
import { readAmountKind } from "./amount-kind.ts";
import { fundDetails, partAmounts } from "./part-amounts.ts";
import { readPlaces } from "./places.ts";
import type { Amount, Project } from "../project/project.ts";
import type { Draft } from "./draft.ts";
import { extrasOf, numbersOf } from "./other-cells.ts";
import { isPlaceholder, type Reading } from "./reading.ts";
import { columnOf } from "./row-cells.ts";
import { readSequence } from "./sequence.ts";

/** A project before it has its key, with what its row couldn't be read as; or only that, where the row is no project. */
export interface ProjectReading {
  readonly project: Omit<Project, "seq"> | null;
  readonly number: number | null;
  readonly issues: readonly Issue[];
}

/** Reads the cells of a project's row, given the cells of district columns (`places`). Two typed cells that can't be read, or one in an uneven row, mean that the cells are shifted: then the row is an issue. */
export function readProject(
  draft: Draft,
  unitOf: UnitOf,
  mapping: Mapping,
  currency = "CNY",
  places?: ReadonlySet<string>,
): ProjectReading {
  const { cells, header, rows, section } = draft;
  const at = positionOf(draft);
  const issues: Issue[] = [];
  const text = (target: ColumnTarget): string => cells[columnOf(header, target)?.index ?? -1]?.text ?? "";
  const printed = (target: ColumnTarget): string | null => text(target) || null;
  const seqText = text("seq");
  const place = placeWords(at);
  const inPlace: InPlace = (found) => {
    const where = (words: string, number: string) => [words, seqText && number].filter((part) => part !== "");
    return {
      zh: `${found}（${where(place.zh, `序号 ${seqText}`).join("，")}）`,
      en: `${found} (${where(place.en, `no. ${seqText}`).join(", ")})`,
    };
  };
  const read = <T>(field: ReadField, column: Column | undefined, reading: Reading<T>, otherwise: T): T => {
    if ("value" in reading) return reading.value;
    const raw = cells[column?.index ?? -1]?.text ?? "";
    const quoted = raw.slice(0, 80);
    const words = reading.understood
      ? understoodAs(FIELD_WORDS[field], reading.understood, inPlace, quoted)
      : misfit(FIELD_WORDS[field], reading.expected, inPlace(JSON.stringify(quoted)));
    issues.push({
      code: `${field}.${reading.code ?? "unreadable"}`,
      message: words.en,
      words,
      at,
      ...(column ? { column: column.index + 1 } : {}),
      raw,
    });
    return otherwise;
  };
  const money = (field: "investment" | "amount", column: Column): number | null => {
    const cell = cells[column.index];
    if (cell?.merged && cell.text !== "" && !isPlaceholder(cell.text))
      return read(
        field,
        column,
        {
          expected: {
            zh: "自己的金额，不是几行合并的单元格",
            en: "an amount of its own, not one that is merged over several rows",
          },
          code: "shared",
        },
        null,
      );
    return read(
      field,
      column,
      readMoney(cell?.text ?? "", unitOfRow(draft, column, unitOf), currency, column.numbers),
      null,
    );
  };
  const investmentColumn = columnOf(header, "investment");
  const negative = (column: Column, value: number | null): void => {
    if (value === null || value >= 0) return;
    const raw = cells[column.index]?.text ?? "";
    const of = seqText === "" ? { zh: "", en: "" } : { zh: `，序号 ${seqText}`, en: `, no. ${seqText}` };
    const words = {
      zh: `${place.zh}${of.zh}：金额 ${raw} 为负数，按核减计入合计`,
      en: `${place.en}${of.en}: the amount ${raw} is negative, and is taken off the sums as a correction`,
    };
    const severity = column.signs === "both" ? "note" : "warning";
    issues.push({ code: "investment.negative", severity, message: words.en, words, at, column: column.index + 1, raw });
  };
  const inParts =
    draft.parts.length > 0
      ? {
          expected: {
            zh: "一个金额，不是各资金来源各一个",
            en: "one amount, not one for each source of funds",
          },
          code: "parts",
        }
      : null;
  const investment = !investmentColumn
    ? null
    : inParts
      ? read("investment", investmentColumn, inParts, null)
      : money("investment", investmentColumn);
  if (investmentColumn) negative(investmentColumn, investment);
  const stated =
    investment === null && investmentColumn && !inParts
      ? statedAmount(text("investment"), unitOfRow(draft, investmentColumn, unitOf), investmentColumn.numbers)
      : null;
  const completion = read(
    "completion",
    columnOf(header, "completion"),
    readCompletion(text("completion"), header.calendar, header.shortYears),
    { year: null, ongoing: false },
  );
  const sequence = readSequence(seqText, true);
  const unreadable = issues.filter(({ severity }) => severity === undefined).length;
  const amounts: Amount[] = header.columns
    .filter(({ target }) => target === "amount")
    .map((column) => ({
      label: column.label,
      ...readAmountKind(column),
      value: money("amount", column),
      text: cells[column.index]?.text || null,
    }));
  if (investmentColumn) {
    const unit = unitOf(investmentColumn);
    amounts.push(...partAmounts(draft, investmentColumn, unit, currency));
    amounts.push(...fundDetails(draft, investmentColumn, unit, currency));
  }
  // In a row of another width, a number in a column of words came from the column beside it.
  const misplaced =
    draft.uneven &&
    (["unit", "name", "district", "category"] as const).some((target) => /^[\d.,]+$/.test(text(target)));
  const badSeq = seqText !== "" && sequence.number === null && !sequence.part;
  if (misplaced || (draft.uneven && (unreadable > 0 || badSeq)) || (badSeq && unreadable > 0 && !/\d/.test(seqText)))
    return { project: null, number: null, issues: unreadIssues(draft) };
  if (badSeq) read("seq", columnOf(header, "seq"), { expected: { zh: "整数", en: "a whole number" } }, null);
  // A mark for "as above" with nothing above it says nothing.
  const own = (target: "category" | "unit" | "content" | "district"): string | null => {
    const found = printed(target);
    if (found === null || !isDitto(found)) return found;
    return read(
      target,
      columnOf(header, target),
      { expected: { zh: "上一行有内容可承接", en: "a cell above to repeat" } },
      null,
    );
  };
  const cell = (target: ColumnTarget) => cells[columnOf(header, target)?.index ?? -1];
  const district = placesInLines(cell("district"), mapping.districts, places) ?? own("district");
  return {
    number: sequence.number,
    issues,
    project: {
      seqText: printed("seq"),
      category: own("category"),
      unit: officesInLines(cell("unit")) ?? own("unit"),
      name: text("name"),
      content: own("content"),
      completion: printed("completion"),
      completionYear: completion.year,
      ongoing: completion.ongoing,
      investment,
      investmentText: printed("investment"),
      ...(stated && (stated.approximate || stated.unit.currency !== currency) && { stated }),
      ...(currency !== "CNY" && { currency }),
      district,
      districts: district === null ? [] : readPlaces(district, mapping.districts, places),
      section,
      amounts,
      extra: extrasOf(draft),
      ...numbersOf(draft),
      source: rows.length > 1 || at.lastLine !== undefined ? at : rows[0]!.at,
    },
  };
}

/** A text of a row with where that stands. */
type InPlace = (found: string) => Words;

/** What is said of a cell that was understood, but has no value that counts. */
function understoodAs(what: Words, { zh, en }: Words, inPlace: InPlace, quoted: string): Words {
  return {
    zh: `${what.zh}${inPlace(`“${quoted}”${zh}`).zh}`,
    en: `${what.en}: ${inPlace(`"${quoted}" ${en}`).en}`,
  };
}

/** Place of a project's rows: the first one's, up to the last line of the last one. */
function positionOf({ rows }: Draft): Position {
  const first = rows[0]!.at;
  const last = rows.at(-1)!.at;
  const lastLine = last.lastLine ?? last.line;
  return lastLine === undefined || lastLine === first.line ? first : { ...first, lastLine };
}

/** What a row was expected to be where nothing closer is known of it. */
export const A_PROJECT: Words = { zh: "一个项目", en: "a project" };

/** Every row of a draft with the kind that it has in the account of rows where the project can be read. */
export function rowsOfDraft({ rows, parts, details }: Draft): { row: RawRow; kind: RowKind }[] {
  return [
    ...rows.map((row, index) => ({ row, kind: index === 0 ? ("project" as const) : ("continuation" as const) })),
    ...[...parts, ...details].map((row) => ({ row, kind: "detail" as const })),
  ];
}

/** An issue for each row of a project that can't be read: what stands in the rows below it is lost with it. */
function unreadIssues(draft: Draft): Issue[] {
  const { length } = draft.header.columns;
  const cells = { zh: `${length} 个单元格，依表头的次序`, en: `${length} cells in the order of the header` };
  const rest = { zh: "可读懂的项目的续行", en: "more of a project that can be read" };
  return rowsOfDraft(draft).map(({ row, kind }) => rowIssue({ rows: [row] }, kind === "project" ? cells : rest));
}

/** The issue of a row that can't be read as a project. */
export function rowIssue({ rows }: Pick<Draft, "rows">, expected: Words): Issue {
  const row = rows[0]!;
  const text = JSON.stringify(row.text.slice(0, 120));
  const place = placeWords(row.at);
  const words = misfit({ zh: "行", en: "row" }, expected, {
    zh: `${row.cells.length} 个单元格：${text}（${place.zh}）`,
    en: `${row.cells.length} cells: ${text} (${place.en})`,
  });
  return {
    code: "row.unreadable",
    message: words.en,
    words,
    at: row.at,
    raw: row.text,
  };
}
