import { tooltipOf, when } from "./encodings.ts";
import { legendOf } from "./legend.ts";
import { linesOf, NAME_GAP } from "./name-axis.ts";
import { MUTED, RANGE_GREY, TYPE } from "./theme.ts";
import type { View } from "./view.ts";
import { widest, wrapBalanced } from "./wrap.ts";

/** Columns of one kind, in their order. */
export interface MatrixGroup {
  readonly name: string;
  readonly colour: string;
  /** What each column is called, by its key. */
  readonly columns: readonly { readonly key: number; readonly name: string }[];
}

/** Words over the rows after it. */
export interface MatrixHeading {
  readonly heading: string;
}

export interface MatrixRow {
  readonly number: string;
  readonly name: string;
  /** A line stands over it: it is of another kind than those before. */
  readonly apart?: boolean;
  /** Why each ticked column is ticked, by its key. */
  readonly ticks: ReadonlyMap<number, string>;
  /** At the row's end, with the facts that they show. */
  readonly numbers: readonly { readonly text: string; readonly fact: string; readonly value: number | null }[];
}

/** What rows, columns and groups are, why a column is ticked, and the numbers at the rows' ends. */
export interface MatrixTitles {
  readonly row: string;
  readonly column: string;
  readonly group: string;
  readonly why: string;
  readonly numbers: readonly string[];
}

const STEP = 18;
const MOST_NAME = 220;
/** The least part of the room that columns take beside the names. */
const LEAST_COLUMNS = 0.35;
const WIDEST_COLUMN = 14;
const GROUP_GAP = 5;

/**
 * A row a thing, a narrow column a part of another, a tick where they meet, numbers at the rows' ends; columns of a group
 * have its colour, rows may stand under headings of their own. Where names leave too little of the room (px) for the columns, each name
 * stands over its ticks.
 */
export function tickMatrix(
  groups: readonly MatrixGroup[],
  all: readonly (MatrixRow | MatrixHeading)[],
  titles: MatrixTitles,
  room: number,
): View {
  const rows = all.filter((row) => "numbers" in row);
  const widthOf = (texts: readonly string[]) => Math.ceil(widest(texts, TYPE.value));
  const numberWidth = widthOf(rows.map(({ number }) => number));
  const nameAt = numberWidth === 0 ? 0 : numberWidth + 6;
  const ends = titles.numbers.map(
    (name, at) => widthOf([name, ...rows.map(({ numbers }) => numbers[at]?.text ?? "")]) + NAME_GAP,
  );
  const endAt = ends.map((_, at) => ends.slice(at + 1).reduce((sum, end) => sum + end, 0));
  const taken = ends.reduce((sum, end) => sum + end, NAME_GAP);
  const beside = nameAt + widthOf(rows.flatMap(({ name }) => wrapBalanced(name, MOST_NAME, TYPE.label))) + NAME_GAP;
  const over = room - beside - taken < LEAST_COLUMNS * room;
  const left = over ? nameAt : beside;
  const width = room - left;
  const columns = columnsOf(groups, width - taken);

  // A row takes a place for each line of its words, and one for its ticks where they stand under its name.
  const placed = all.map((row, at) => {
    const isRow = "numbers" in row;
    const key = isRow ? `${row.number} ${row.name}`.trim() : `${at} ↑`;
    const lines = isRow
      ? wrapBalanced(row.name, over ? room - nameAt : MOST_NAME, TYPE.label)
      : wrapBalanced(row.heading, room, TYPE.label);
    const under = isRow && over ? [`${key} ↓`] : [];
    const places = [key, ...lines.slice(1).map((_, line) => `${key} +${line + 1}`), ...under];
    return { row, key, lines, ticks: under[0] ?? key, places };
  });
  const placedRows = placed.flatMap(({ row, ...place }) => ("numbers" in row ? [{ row, ...place }] : []));
  const ticks = placedRows.flatMap(({ row, ticks: place }) =>
    groups.flatMap((group) =>
      group.columns.flatMap(({ key, name }) => {
        const why = row.ticks.get(key);
        const { fact, value } = row.numbers[0]!;
        return why === undefined
          ? []
          : [{ row: place, seq: key, name: `${key} ${name}`, group: group.name, works: why, fact, value }];
      }),
    ),
  );
  const numbers = placedRows.flatMap(({ row, ticks: place }) =>
    row.numbers.map((number, column) => ({ row: place, column, ...number })),
  );
  const { step } = columns;
  const text = { type: "text", baseline: "middle" };
  const words = (values: readonly object[], mark: Readonly<Record<string, unknown>>, x: number) =>
    when(values.length > 0, {
      data: { values },
      mark: { ...text, color: MUTED, ...mark },
      encoding: { x: { value: x }, text: { field: "text" } },
    });
  return {
    left,
    view: {
      width,
      height: { step: STEP },
      encoding: {
        y: {
          field: "row",
          type: "nominal",
          sort: null,
          scale: { domain: placed.flatMap(({ places }) => places), padding: 0 },
          axis: {
            title: null,
            values: placedRows.map(({ key }) => key),
            labelExpr: linesOf(placedRows),
            labelLineHeight: STEP,
            labelAlign: "left",
            labelPadding: left - nameAt,
          },
        },
      },
      layer: [
        {
          data: {
            values: placedRows.flatMap(({ row: { apart }, key }) => (apart || !over ? [{ row: key, apart }] : [])),
          },
          mark: { type: "rule", strokeWidth: 0.6 },
          encoding: {
            y: { field: "row", bandPosition: 0 },
            x: { value: 0.5 - left },
            x2: { value: width - 0.5 },
            color: { condition: { test: "datum.apart", value: MUTED }, value: RANGE_GREY },
          },
        },
        {
          data: { name: "ticks", values: ticks },
          mark: { type: "tick", orient: "vertical", thickness: Math.max(2, step * 0.8), size: STEP - 4, opacity: 1 },
          encoding: {
            x: {
              field: "seq",
              type: "nominal",
              sort: null,
              axis: null,
              scale: { domain: columns.domain, range: [0, columns.width], padding: 0 },
            },
            color: {
              field: "group",
              type: "nominal",
              scale: { domain: groups.map(({ name }) => name), range: groups.map(({ colour }) => colour) },
              legend: {
                ...legendOf(
                  groups.map(({ name }) => name),
                  room - left,
                ),
                offset: 30,
              },
            },
            tooltip: tooltipOf(
              ["row", titles.row],
              ["name", titles.column],
              ["group", titles.group],
              ["works", titles.why],
            ),
          },
        },
        ...words(
          placed.flatMap(({ row, lines, places }) =>
            "numbers" in row ? [] : lines.map((text, line) => ({ row: places[line], text })),
          ),
          { align: "left" },
          -left,
        ),
        ...words(
          placedRows.flatMap(({ row, key }) => (row.number === "" ? [] : [{ row: key, text: row.number }])),
          { align: "right" },
          numberWidth - left,
        ),
        ...titles.numbers.flatMap((name, column) => [
          {
            data: { values: [{ text: name }] },
            mark: { ...text, align: "right", baseline: "bottom", color: MUTED, dy: -6 },
            encoding: { x: { value: width - endAt[column]! }, y: { value: 0 }, text: { field: "text" } },
          },
          {
            data: { name: `numbers-${column}`, values: numbers.filter((number) => number.column === column) },
            mark: { ...text, align: "right", ...(column === 0 && { fontWeight: "bold" }) },
            encoding: { x: { value: width - endAt[column]! }, text: { field: "text" } },
          },
        ]),
      ],
    },
  };
}

/** One narrow column after another, groups a little apart by columns that are none. */
function columnsOf(groups: readonly MatrixGroup[], room: number) {
  const count = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  const gap = Math.ceil((GROUP_GAP * count) / room);
  const all = count + gap * (groups.length - 1);
  const width = Math.min(room, all * WIDEST_COLUMN);
  const domain = groups.flatMap(({ columns }, at) => [
    ...(at === 0 ? [] : Array.from({ length: gap }, (_, index) => `${at}.${index + 1}`)),
    ...columns.map(({ key }) => key),
  ]);
  return { domain, width, step: width / all };
}
