import type { Language } from "../language/language.ts";
import { fact } from "../measure/fact.ts";
import { parseFactId } from "../measure/fact-id.ts";
import { formatRanges } from "../language/ranges.ts";
import type { Dataset } from "../project/dataset.ts";
import { factTitle, factValue } from "../report/fact-words.ts";
import { placesOf } from "../audit/basis/places.ts";
import { evidenceOf } from "../report/evidence/evidence.ts";
import type { PublishedStatement } from "../report/statement-list.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { print } from "./print.ts";
import type { FORMATS } from "./printable.ts";

const LABELS = {
  zh: {
    columns: ["数字", "值", "项目", "标识"],
    rests: "依据",
    evidence: ["依据的原文或判断", "行", "编号"],
    method: "本工具的规则，与来源无关",
  },
  en: {
    columns: ["Figure", "Value", "Projects", "Id"],
    rests: "rests on",
    evidence: ["Words or findings it rests on", "Line", "Id"],
    method: "A rule of this tool, whatever the source",
  },
} as const;

/** A statement of a report with the figures and other evidence that it rests on, each made again from the source. */
export function printStatement(
  { id, section, text, figures, evidence = [] }: PublishedStatement,
  dataset: Dataset,
  format: (typeof FORMATS)[number],
  language: Language,
): string {
  const { projects } = dataset;
  const labels = LABELS[language];
  const made = figures.map((figure) => fact(projects, parseFactId(figure)));
  const positions = new Map(projects.map(({ seq, source }) => [seq, source]));
  const grid = {
    columns: labels.columns.map((label) => ({ label, align: "left" as const })),
    rows: made.map((one) => [
      factTitle(one, language, projects, dataset.columns),
      factValue(one, language),
      formatRanges(one.seqs),
      one.id,
    ]),
  };
  const records = made.map((one) => ({
    id: one.id,
    value: one.value,
    unit: unitSymbol(one.unit),
    seqs: one.seqs.join(" "),
  }));
  const json = {
    statement: { id, section, text },
    figures: made.map((one) => ({
      id: one.id,
      value: one.value,
      unit: unitSymbol(one.unit),
      seqs: one.seqs,
      ...placesOf(one.seqs.flatMap((seq) => positions.get(seq) ?? [])),
    })),
  };
  if (evidence.length === 0)
    return titled(format, `${id}  ${text}`, labels.rests, [print(format, { grid, records, json })]);
  const looked = evidence.map((one) => evidenceOf(dataset, one, language));
  const rows = looked.flatMap((one) =>
    one.id === "method"
      ? [{ text: labels.method, place: "", id: one.id }]
      : one.items.map((item) => ({ text: item.text, place: (item.places ?? item.lines).join(" "), id: one.id })),
  );
  const own = {
    grid: {
      columns: labels.evidence.map((label) => ({ label, align: "left" as const })),
      rows: rows.map((row) => [row.text, row.place, row.id]),
    },
    // One list of all that it rests on: figures have a value and numbers, the rest words and a place.
    records: [
      ...records.map((record) => ({ ...record, text: null, place: null })),
      ...rows.map((row) => ({ id: row.id, value: null, unit: null, seqs: null, text: row.text, place: row.place })),
    ],
    json: { ...json, evidence: looked },
  };
  const before =
    made.length > 0 && (format === "table" || format === "md") ? [print(format, { grid, records, json })] : [];
  return titled(format, `${id}  ${text}`, labels.rests, [...before, print(format, own)]);
}

function titled(format: (typeof FORMATS)[number], title: string, rests: string, tables: readonly string[]): string {
  const printed = tables.join("\n");
  return format === "table" || format === "md" ? `${title}\n${rests}\n\n${printed}` : printed;
}
