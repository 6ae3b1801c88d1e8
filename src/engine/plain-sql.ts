import type { Column } from "../reading/columns.ts";
import { duckdb } from "./dialects/duckdb.ts";

/** How a column of money is written in the rows that the database reads by itself. */
export interface PlainMoney {
  readonly index: number;
  /** Power of ten from what is printed to what is kept. */
  readonly shift: number;
  /** Whether a point stands before decimals; else only whole numbers are read by the database. */
  readonly decimals: boolean;
}

/** What the database is told of a text to read its lines. */
export interface PlainLines {
  readonly path: string;
  readonly delimiter: string;
  readonly lineBreak: string;
  /** Whether some cells may stand in quotes. */
  readonly quoted: boolean;
  /** Lines at its beginning that have been read. */
  readonly skipped: number;
  readonly width: number;
  readonly seq: number;
  readonly name: number;
  readonly money: readonly PlainMoney[];
  /** Columns whose cells are kept as they are. */
  readonly kept: readonly number[];
}

/** What a line is to the database: read by it, a project whose cells take the reader, or anything else. */
export const LEVELS = { plain: 0, project: 1, other: 2, elsewhere: 3 } as const;

// No line that is read has this byte: parted by it, a line is one cell, and the cells of a line can be kept as one text.
const NOWHERE = "\u0001";
// At most fifteen digits, as many as a number keeps exactly.
const WHOLE = "[0-9]{1,11}";
const DECIMALS = "(\\.[0-9]{1,4})?";
const KEPT_DECIMALS = 4;
/** Bytes of the longest line that the database reads by itself. */
export const LONGEST = 20_000;
// First characters of a cell that may be blank all the same: spaces of all kinds.
const SPACES = [0xa0, 0x1680, 0x180e, 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** Whether a sign beyond ASCII is a space before which nothing stands that is seen. */
export const isSpaceSign = (sign: number): boolean => SPACES.includes(sign) || (sign >= 0x2000 && sign <= 0x200a);

/** Spaces of all kinds, within the brackets of a regular expression. */
export const SPACE =
  "\\x{9}-\\x{d} \\x{85}\\x{a0}\\x{1680}\\x{180e}\\x{2000}-\\x{200b}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

export const cell = (index: number): string => `c${index}`;
/** Some cells of the table `l` as one text, and that text's cells. */
export const cellsText = (indexes: readonly number[]): string =>
  indexes.map((index) => `l.${cell(index)}`).join(" || chr(1) || ");
export const cellsIn = (text: string): string[] => text.split(NOWHERE);
export const amount = (index: number): string => `m${index}`;
const printed = (index: number): string => `p${index}`;

/**
 * The statement that reads the lines of a text into the table `lines`, in their order: number, amounts, the cells that are
 * kept, and the level, which says which of them are to be relied on. A line is a project of its own where it
 * has as many cells as there are columns, each in quotes from end to end or in none, a whole number that is no year, and a name.
 */
export function loadSql(lines: PlainLines): string {
  const { path, delimiter, lineBreak, quoted, skipped, width, seq, name, money, kept } = lines;
  // As canonical as a number is printed: nothing but digits, the first no zero.
  const isProject = [
    `bytes <= ${LONGEST}`,
    `width = ${width}`,
    "number BETWEEN 1 AND 999999999",
    "number NOT BETWEEN 1900 AND 2099",
    "CAST(number AS VARCHAR) = printed",
    "sign > 32",
    // One by one: a list of so many is joined, and a join gives lines out of their order.
    ...SPACES.map((space) => `sign <> ${space}`),
    "sign NOT BETWEEN 8192 AND 8202",
  ].join(" AND ");
  const isPlain = money.map(
    ({ index, decimals }) => `regexp_full_match(${printed(index)}, '(${WHOLE}${decimals ? DECIMALS : ""})?')`,
  );
  const options = [
    "header = false",
    "auto_detect = false",
    `delim = ${duckdb.text(NOWHERE)}`,
    "quote = ''",
    "escape = ''",
    "nullstr = ''",
    "strict_mode = false",
    `new_line = ${duckdb.text(lineBreak === "\n" ? "\\n" : "\\r\\n")}`,
    `skip = ${skipped}`,
    "columns = {l: 'VARCHAR'}",
  ];
  const at = (index: number) => `a[${index + 1}]`;
  const cells = [
    "strlen(l) AS bytes",
    "len(a) AS width",
    `${at(seq)} AS printed`,
    `TRY_CAST(${at(seq)} AS INTEGER) AS number`,
    `unicode(${at(name)}) AS sign`,
    ...money.map(({ index }) => `${at(index)} AS ${printed(index)}`),
    ...kept.map((index) => `${at(index)} AS ${cell(index)}`),
  ];
  const columns = [
    "number",
    ...money.map(
      ({ index }) => `TRY_CAST(nullif(${printed(index)}, '') AS DECIMAL(18, ${KEPT_DECIMALS})) AS ${amount(index)}`,
    ),
    ...kept.map(cell),
    `CAST(CASE WHEN NOT coalesce(${isProject}, false) THEN ${LEVELS.other}
    WHEN ${isPlain.join(" AND ") || "true"} THEN ${LEVELS.plain} ELSE ${LEVELS.project} END AS UTINYINT) AS level`,
  ];
  return `CREATE TABLE lines AS SELECT ${columns.join(", ")} FROM (
  SELECT ${cells.join(", ")}
  FROM (SELECT l, ${quoted ? quotedCells(delimiter) : splitCells(delimiter)} AS a FROM read_csv(${duckdb.text(path)}, ${options.join(", ")}))
)`;
}

const splitCells = (delimiter: string) => `string_split(l, ${duckdb.text(delimiter)})`;

/**
 * The cells of a line `l` some of which stand in quotes; null where one opens and doesn't close at the end of its cell, since that cell may go
 * on in the next line.
 */
function quotedCells(delimiter: string): string {
  const sign = (text: string) => `\\x{${text.codePointAt(0)!.toString(16)}}`;
  const separator = sign(delimiter);
  // A quote opens a cell behind blanks, too; anywhere else it is a sign like others.
  const blanks = [" ", "\t"]
    .filter((blank) => blank !== delimiter)
    .map(sign)
    .join("");
  const one = `"(?:[^"]|"")*"|[${blanks}]*(?:[^"${blanks}${separator}][^${separator}]*)?`;
  const whole = `(?:${one})(?:${separator}(?:${one}))*`;
  return `CASE WHEN NOT contains(l, '"') THEN ${splitCells(delimiter)}
    WHEN regexp_full_match(l, ${duckdb.text(whole)})
    THEN list_transform(regexp_extract_all(${duckdb.text(delimiter)} || l, ${duckdb.text(`${separator}(${one})`)}, 1),
      lambda x: CASE WHEN starts_with(x, '"') THEN replace(x[2:-2], '""', '"') ELSE x END) END`;
}

/** An amount of a plain line in the unit and with the decimals that amounts are kept with. */
export function amountSql({ index, shift }: PlainMoney, scale: number): string {
  const own = `l.${amount(index)}`;
  const shifted =
    shift === 0
      ? own
      : shift > 0
        ? `${own} * CAST(${10 ** shift} AS DECIMAL(${shift + 1}, 0))`
        : `${own} * CAST('${(10 ** shift).toFixed(-shift)}' AS DECIMAL(${1 - shift}, ${-shift}))`;
  return `CAST(${shifted} AS DECIMAL(38, ${scale}))`;
}

const PROBES = ["1", "7", "20", "305", "12345678901"];
const DECIMAL_PROBES = ["0.5", "12.25", "305.10", "1234.5678", "12345678901.25"];

/** How the cells of a money column are read, as the reader itself shows for some; null where the database can't do the same. */
export function plainMoney(
  { index }: Pick<Column, "index">,
  amountOf: (text: string) => number | null,
  scale: number,
): PlainMoney | null {
  const one = amountOf("1");
  const shift = one === null ? Number.NaN : Math.round(Math.log10(one));
  if (!Number.isInteger(shift) || shift < KEPT_DECIMALS - scale || shift > 8) return null;
  const agree = (texts: readonly string[]) => texts.every((text) => amountOf(text) === Number(`${text}e${shift}`));
  if (amountOf("") !== null || !agree(PROBES)) return null;
  return { index, shift, decimals: agree(DECIMAL_PROBES) };
}
