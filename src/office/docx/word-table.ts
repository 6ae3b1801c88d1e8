import {
  AlignmentType,
  BorderStyle,
  type ParagraphChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { columnWidths, headingOver } from "../../report/column-widths.ts";
import { MARK_GAP, type ReportTable, type TableCell as ReportCell, type TableColumn } from "../../report/document.ts";
import { TABLE_LINES } from "./type-sizes.ts";
import type { TextWriter } from "./running-text.ts";

// Twentieths of a point.
const TWIPS = 20;
const MANY_COLUMNS = 9;
const LONG = 40;
// A table of so many rows is a list to look things up in: second lines would double its pages.
const MOST_DETAILED = 60;
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const RULE = { style: BorderStyle.SINGLE, size: 8, color: "173A5E" } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 2, color: "C9CDD2" } as const;

/** How a table is set: size of its type, of its lines and free room beside it, in points. */
interface Setting {
  readonly size: number;
  readonly line: number;
  readonly inset: number;
  readonly between: number;
  /** Style of its paragraphs. */
  readonly style: string;
}

// Word spaces Chinese from Western characters by a quarter of their size.
const BETWEEN = 0.25;
const NORMAL: Setting = { between: BETWEEN, size: 9, line: TABLE_LINES.normal, inset: 4, style: "TableText" };
const SMALL: Setting = { between: BETWEEN, size: 7.5, line: TABLE_LINES.small, inset: 2.5, style: "TableTextSmall" };

interface CellLook {
  readonly bold: boolean;
  /** With the second lines of its cells. */
  readonly detailed: boolean;
  /** On one page with what comes after it. */
  readonly keepNext: boolean;
}

// The last rows stay with the total and the notes: a page never begins with these alone.
const KEPT = 3;

/** How a table is set, and whether its cells have second lines. */
export function settingOf({ columns, rows }: ReportTable): { readonly setting: Setting; readonly detailed: boolean } {
  const small = columns.length > MANY_COLUMNS || rows.length > LONG;
  return { setting: small ? SMALL : NORMAL, detailed: rows.length <= MOST_DETAILED };
}

/** A table of a report as Word's own, `width` points wide: its headings are repeated on every page, joint ones merged. */
export function wordTable(table: ReportTable, width: number, writer: TextWriter): Table {
  const { columns, rows, groups = [], total } = table;
  const { setting, detailed } = settingOf(table);
  const widths = columnWidths(table, width, setting).map((one) => Math.floor(one * TWIPS));
  const labels = new Map(groups.map(({ from, label }) => [from, label]));
  const cells = (row: readonly ReportCell[], look: CellLook) =>
    row.map((cell, at) => bodyCell(cell, columns[at]!, widths[at]!, setting, writer, look));
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE },
    rows: [
      ...headRows(columns, widths, setting),
      ...rows.flatMap((row, index) => {
        const label = labels.get(index);
        return [
          ...(label === undefined ? [] : [groupRow(label, columns.length, setting)]),
          new TableRow({
            cantSplit: true,
            children: cells(row, { bold: false, detailed, keepNext: index >= rows.length - KEPT }),
          }),
        ];
      }),
      ...(total
        ? [new TableRow({ cantSplit: true, children: cells(total, { bold: true, detailed, keepNext: true }) })]
        : []),
    ],
  });
}

/** One or two rows of headings; a heading without one over it is as tall as both. */
function headRows(columns: readonly TableColumn[], widths: readonly number[], setting: Setting): TableRow[] {
  const spanned = columns.some(({ spanner }) => spanner !== undefined);
  const label = (column: TableColumn, at: number, rowSpan = 1) => {
    const { unit = "", align } = column;
    const lines = headingOver(column, widths[at]! / TWIPS, setting).split("\n");
    return new TableCell({
      ...margins(setting),
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { bottom: RULE },
      ...(rowSpan > 1 && { rowSpan }),
      children: [
        new Paragraph({
          style: setting.style,
          alignment: ALIGN[align],
          keepNext: true,
          children: [
            ...lines.map((line, index) => run(line, setting.size, { bold: true, ...(index > 0 && { break: 1 }) })),
            ...(unit === "" ? [] : [run(unit, setting.size * 0.86, { break: 1, color: "565B62" })]),
          ],
        }),
      ],
    });
  };
  if (!spanned)
    return [new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((one, at) => label(one, at)) })];
  const upper: TableCell[] = [];
  for (const [at, column] of columns.entries()) {
    const { spanner } = column;
    if (spanner === undefined) upper.push(label(column, at, 2));
    else if (columns[at - 1]?.spanner !== spanner) {
      let span = 1;
      while (columns[at + span]?.spanner === spanner) span += 1;
      upper.push(
        new TableCell({
          ...margins(setting),
          columnSpan: span,
          borders: { bottom: HAIR },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [
            new Paragraph({
              style: setting.style,
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: [run(spanner, setting.size, { bold: true })],
            }),
          ],
        }),
      );
    }
  }
  const lower = columns.flatMap((column, at) => (column.spanner === undefined ? [] : [label(column, at)]));
  return [upper, lower].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }));
}

function groupRow(text: string, span: number, setting: Setting): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        ...margins(setting),
        columnSpan: span,
        shading: { type: ShadingType.CLEAR, color: "auto", fill: "EEF2F6" },
        children: [
          new Paragraph({
            style: setting.style,
            keepNext: true,
            children: [run(text, setting.size, { bold: true, color: "173A5E" })],
          }),
        ],
      }),
    ],
  });
}

function bodyCell(
  { text, detail, fact, footnotes = [] }: ReportCell,
  { align }: TableColumn,
  width: number,
  setting: Setting,
  writer: TextWriter,
  { bold, detailed, keepNext }: CellLook,
): TableCell {
  const words = run(text, setting.size, { bold });
  const shown: ParagraphChild = fact === undefined || text === "" ? words : writer.figure(fact, [words]);
  return new TableCell({
    ...margins(setting),
    width: { size: width, type: WidthType.DXA },
    ...(bold && { borders: { top: RULE } }),
    children: [
      new Paragraph({
        style: setting.style,
        alignment: ALIGN[align],
        keepNext,
        children: [
          shown,
          ...(footnotes.length > 0
            ? [run(`${MARK_GAP}${footnotes.join(",")}`, setting.size, { superScript: true })]
            : []),
          ...(detail !== undefined && detail !== "" && detailed
            ? [run(detail, setting.size * 0.88, { break: 1, color: "565B62" })]
            : []),
        ],
      }),
    ],
  });
}

function margins({ inset }: Setting) {
  const side = Math.round(inset * TWIPS);
  return { margins: { left: side, right: side, top: 20, bottom: 20 } } as const;
}

function run(
  text: string,
  size: number,
  more: {
    readonly bold?: boolean;
    readonly color?: string;
    readonly break?: number;
    readonly superScript?: boolean;
  } = {},
): TextRun {
  return new TextRun({ text, size: Math.round(size * 2), ...more });
}
