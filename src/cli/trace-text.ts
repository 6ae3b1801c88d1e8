import type { Trace } from "../audit/trace.ts";
import { BLANK, formatNumber, formatShare } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import { sumOf } from "../measure/tally.ts";
import { keyWord } from "../project/printed-number.ts";
import type { Position } from "../table/raw-table.ts";
import type { Grid } from "../print/grid.ts";
import { placeText } from "../print/place.ts";
import { labelIn } from "../print/unit-label.ts";
import { textTable } from "../print/text-table.ts";
import { exactDigits, exactUnit, exactUnitName } from "../unit/exact-amount.ts";
import type { Unit } from "../unit/unit.ts";
import { unitName, unitSymbol } from "../unit/unit-words.ts";
import { print } from "./print.ts";
import type { FORMATS } from "./printable.ts";

const LABELS = {
  zh: {
    columns: { line: "行", adds: "计入", per: "除以", part: "占原额", text: "原文" },
    total: "合计",
    covered: (projects: number, priced: number) => `${projects} 个项目，其中 ${priced} 个写明金额`,
    stated: (projects: number, stated: number) => `${projects} 个项目，其中 ${stated} 个写明`,
    kinds: { blank: "金额空白", unread: "金额非数字", ongoing: "持续开展", joint: "多地区项目" },
  },
  en: {
    columns: { line: "Line", adds: "Counted", per: "Divided by", part: "Of its amount", text: "Text" },
    total: "Total",
    covered: (projects: number, priced: number) => `${priced} of ${projects} projects state an amount`,
    stated: (projects: number, stated: number) => `${stated} of ${projects} projects state it`,
    kinds: { blank: "amount blank", unread: "amount not a number", ongoing: "ongoing", joint: "joint" },
  },
} as const;

/** The unit of the value that a trace begins with. */
function headUnit(unit: Unit, language: Language): string {
  if (language === "zh") return unitSymbol(unit);
  if (unit.kind === "thing") return unitName(unit, language);
  return unit.kind === "money" && exactUnit(unit, language) !== unit ? exactUnitName(unit, language) : unitSymbol(unit);
}

/** A trace in the form asked for; on a terminal each source line is printed whole, however wide. */
export function printTrace(
  { fact, coverage, ofInvestment, rows, unit, perUnit }: Trace,
  format: (typeof FORMATS)[number],
  language: Language,
): string {
  const labels = LABELS[language];
  const ofSeveral = new Set(rows.map(({ at }) => at.file)).size > 1;
  const place = (at: Position) => (ofSeveral ? `${at.file}:${placeText(at)}` : placeText(at));
  const plain = (value: number | null) => (value === null ? BLANK : formatNumber(value));
  // What a screen or a page shows is in the reader's unit; the data are in the source's.
  const inUnit = (value: number | null, of: Unit) =>
    value === null || of.kind !== "money" ? plain(value) : exactDigits(value, of, language);
  const number = (value: number | null) => inUnit(value, unit);
  const shown = unit.kind === "money" ? exactUnit(unit, language) : unit;
  const { columns } = labels;
  const divided = perUnit !== undefined;
  const grid: Grid = {
    columns: [
      { label: keyWord(rows, language), align: "right" },
      { label: columns.line, align: "right" },
      { label: labelIn(columns.adds, shown, language), align: "right" },
      ...(divided ? [{ label: labelIn(columns.per, perUnit, language), align: "right" as const }] : []),
      { label: columns.part, align: "right" },
      { label: columns.text, align: "left" },
    ],
    rows: rows.map((row) => [
      String(row.seq),
      place(row.at),
      number(row.amount),
      ...(divided ? [plain(row.per ?? null)] : []),
      row.share === null ? BLANK : formatShare(row.share),
      row.text.replaceAll("\t", " │ "),
    ]),
    ...(unit.kind === fact.unit.kind && {
      total: [labels.total, "", number(fact.value), "", ""],
    }),
    ...(divided && {
      total: [
        labels.total,
        "",
        number(sumOf(fact.contributions).value),
        plain(sumOf(rows.map(({ seq, per }) => ({ seq, amount: per ?? null }))).value),
        "",
        "",
      ],
    }),
  };
  const { projects, priced, blank, unread, ongoing, joint } = coverage;
  const kinds = Object.entries(ofInvestment ? { blank, unread, ongoing, joint } : { ongoing, joint })
    .filter(([, seqs]) => seqs.length > 0)
    .map(([kind, seqs]) => `${labels.kinds[kind as keyof typeof labels.kinds]} ${seqs.join(", ")}`);
  const value =
    fact.unit.kind === "share" && fact.value !== null ? formatShare(fact.value) : inUnit(fact.value, fact.unit);
  const head = [
    fact.id,
    `= ${value}${fact.unit.kind === "share" ? "" : ` ${headUnit(fact.unit, language)}`.trimEnd()} · ${[ofInvestment ? labels.covered(projects, priced) : labels.stated(projects, fact.stated), ...kinds].join(" · ")}`,
  ];
  if (format === "table") {
    // A source line is evidence: it is printed whole, however wide the terminal.
    const numbers = textTable({
      columns: grid.columns.slice(0, -1),
      rows: grid.rows.map((row) => row.slice(0, -1)),
      ...(grid.total && { total: grid.total.slice(0, -1) }),
    }).split("\n");
    const texts = [columns.text, "", ...rows.map(({ text }) => text.replaceAll("\t", " │ "))];
    return `${[...head, "", ...numbers.map((line, index) => `${line}  ${texts[index] ?? ""}`.trimEnd())].join("\n").trimEnd()}\n`;
  }
  const printed = print(format, {
    grid,
    records: rows.map(({ seq, at, amount, per, investment, stated, share, text }) => ({
      seq,
      file: at.file,
      line: at.line ?? null,
      ...(at.line === undefined && { sheet: at.sheet ?? null, row: at.row ?? null }),
      investment,
      ...(amount !== investment && { amount }),
      ...(per !== undefined && { per }),
      stated,
      share,
      text,
    })),
    json: {
      figure: {
        id: fact.id,
        measure: fact.query.measure,
        value: fact.value,
        unit: unitSymbol(fact.unit),
        by: Object.keys(fact.query.keys ?? {}),
        keys: fact.query.keys ?? {},
        joint: fact.query.joint ?? "apart",
        seqs: fact.seqs,
        lines: rows.flatMap(({ at }) => at.line ?? []),
        projects,
        priced,
        stated: fact.stated,
        missing: ofInvestment ? projects - priced : fact.missing,
        investment: sumOf(rows.map(({ seq, investment: amount }) => ({ seq, amount }))).value,
        coverage,
      },
      rows: rows.map(({ seq, seqText, at: { file, line, ...position }, text, amount, ...amounts }) => ({
        seq,
        ...(seqText !== String(seq) && { seqText }),
        file,
        line: line ?? null,
        ...position,
        text,
        ...(amount !== amounts.investment && { amount }),
        ...amounts,
      })),
    },
  });
  return format === "md" ? `${head[0]}\n\n${head[1]}\n\n${printed}` : printed;
}
