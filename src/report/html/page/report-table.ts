import type { Language } from "../../../language/language.ts";
import { MARK_GAP, type ReportTable, type TableCell, type TableColumn } from "../../document.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import { DOWNLOAD, element, icon } from "./element.ts";
import { factLink } from "./fact-link.ts";
import { roveInTable } from "./roving-focus.ts";

/** More characters than a narrow column should break. */
const LONG_TEXT = 8;

/** A table of the report, with spanners, row groups, a total and footnotes; its numbers lead to their projects. */
export function reportTable(
  table: ReportTable,
  number: string,
  language: Language,
  openFact: (id: string) => void,
  save: () => void,
): HTMLElement {
  const { columns } = table;
  const labels = PAGE_LABELS[language];
  const cells = (row: readonly TableCell[]) =>
    row.map((cell, index) => cellElement(cell, columns[index], index === 0, openFact));
  const groups = new Map((table.groups ?? []).map(({ from, label }) => [from, label]));
  const body = table.rows.flatMap((row, index) => {
    const label = groups.get(index);
    const line = element("tr", {}, ...cells(row));
    if (label === undefined) return [line];
    return [
      element("tr", { class: "group" }, element("th", { scope: "rowgroup", colspan: columns.length }, label)),
      line,
    ];
  });
  const grid = element(
    "table",
    {},
    element(
      "caption",
      {},
      ...(number === "" ? [] : [element("span", { class: "number" }, number), language === "zh" ? "　" : " "]),
      table.caption,
    ),
    element("thead", {}, spannerRow(columns), element("tr", {}, ...columns.map(header))),
    element("tbody", {}, ...body),
    table.total ? element("tfoot", {}, element("tr", {}, ...cells(table.total))) : null,
  );
  roveInTable(grid);
  // Without a number to go to, a keyboard could reach nothing in it, and so not scroll it where it is too wide.
  const reached = [...table.rows, table.total ?? []].some((row) => row.some(({ fact }) => fact !== undefined));
  const scrolled = reached ? {} : { tabindex: 0, role: "region", "aria-label": table.caption };
  return element(
    "div",
    { class: "table", id: table.id },
    element("div", { class: "scroll", ...scrolled }, grid),
    table.footnotes.length > 0
      ? element("ol", { class: "footnotes" }, ...table.footnotes.map((text) => element("li", {}, text)))
      : null,
    table.note === "" ? null : element("p", { class: "note" }, table.note),
    element(
      "p",
      { class: "table-foot" },
      element(
        "button",
        { type: "button", class: "save", "aria-label": `${labels.saveCsvOf}${table.caption}`, onclick: save },
        icon(DOWNLOAD),
        labels.saveTable,
      ),
    ),
  );
}

/** The row of headings over several columns; null where no column has one. */
function spannerRow(columns: readonly TableColumn[]): HTMLElement | null {
  if (columns.every(({ spanner }) => spanner === undefined)) return null;
  const row = element("tr", { class: "spanners" });
  for (let index = 0; index < columns.length; ) {
    const { spanner } = columns[index]!;
    let span = 1;
    while (index + span < columns.length && columns[index + span]!.spanner === spanner) span += 1;
    row.append(
      spanner === undefined
        ? element("td", { colspan: span })
        : element("th", { scope: "colgroup", colspan: span }, spanner),
    );
    index += span;
  }
  return row;
}

function header({ label, unit, align }: TableColumn): HTMLElement {
  return element(
    "th",
    { scope: "col", class: align },
    label,
    unit === undefined || unit === "" ? null : element("span", { class: "unit" }, unit),
  );
}

function cellElement(
  { text, detail, fact, footnotes = [] }: TableCell,
  column: TableColumn | undefined,
  first: boolean,
  openFact: (id: string) => void,
): HTMLElement {
  const marks = footnotes.map((mark) => element("sup", {}, `${MARK_GAP}${mark}`));
  const align = column?.align ?? "left";
  // A name isn't squeezed to a few characters a line: on a phone the table is scrolled instead.
  const isLong = align === "left" && text.length > LONG_TEXT;
  return element(
    first ? "th" : "td",
    { class: isLong ? `${align} long` : align, ...(first && { scope: "row" }) },
    fact ? factLink(text, fact, openFact) : text,
    ...marks,
    detail === undefined ? null : element("span", { class: "detail" }, detail),
  );
}
