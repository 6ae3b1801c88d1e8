import { placesOf } from "../../audit/basis/places.ts";
import { comparisonOf } from "../../compare/against.ts";
import type { ProjectEnd } from "../../compare/compare-editions.ts";
import type { Language } from "../../language/language.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { EvidenceItem } from "./evidence-item.ts";

/**
 * Projects of two editions by what became of them (`changed`, `unchanged`, `added`, `removed`, `doubtful`), each under its key in the
 * edition that it is of, and what wasn't read in the old one (`unread`).
 */
export function editionEvidence(dataset: Dataset, language: Language): EvidenceItem[] {
  const comparison = comparisonOf(dataset, {});
  if (!comparison) return [];
  const { matched, added, removed, doubtful } = comparison;
  const item = (became: string, end: ProjectEnd): EvidenceItem => ({
    attributes: { became, seq: end.seq },
    text: end.name,
    ...placesOf([end.source]),
  });
  return [
    ...matched.map((pair) => item(pair.changes.length > 0 ? "changed" : "unchanged", [pair.new].flat()[0]!)),
    ...added.map((end) => item("added", end)),
    ...removed.map((end) => item("removed", end)),
    ...doubtful.map(({ old }) => item("doubtful", old)),
    ...(dataset.against?.dataset.issues ?? [])
      .filter(({ severity }) => severity !== "note")
      .map(({ code, words, at }) => ({
        attributes: { became: "unread", code },
        text: words[language],
        ...placesOf([at]),
      })),
  ];
}
