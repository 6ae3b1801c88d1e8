import type { Language } from "../language/language.ts";
import { fact } from "../measure/fact.ts";
import { parseFactId } from "../measure/fact-id.ts";
import { formatRanges } from "../language/ranges.ts";
import type { Dataset } from "../project/dataset.ts";
import { factTitle, factValue } from "../report/fact-words.ts";
import { placesOf } from "../audit/places.ts";
import type { PublishedStatement } from "../report/statement-list.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { type FORMATS, print } from "./print.ts";

const LABELS = {
  zh: { columns: ["数字", "值", "序号", "编号"], rests: "依据" },
  en: { columns: ["Figure", "Value", "No.", "Id"], rests: "rests on" },
} as const;

/** A statement of a report with the figures that it rests on, each made again from the source. */
export function printStatement(
  { id, section, text, figures }: PublishedStatement,
  { projects }: Dataset,
  format: (typeof FORMATS)[number],
  language: Language,
): string {
  const labels = LABELS[language];
  const made = figures.map((figure) => fact(projects, parseFactId(figure)));
  const positions = new Map(projects.map(({ seq, source }) => [seq, source]));
  const grid = {
    columns: labels.columns.map((label) => ({ label, align: "left" as const })),
    rows: made.map((one) => [factTitle(one.query, language), factValue(one, language), formatRanges(one.seqs), one.id]),
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
  const printed = print(format, { grid, records, json });
  return format === "table" || format === "md" ? `${id}  ${text}\n${labels.rests}\n\n${printed}` : printed;
}
