import type { Comparison } from "../compare/compare-editions.ts";
import { listOf } from "../print/comparison-words.ts";
import { evidenceId } from "../statement/evidence-id.ts";
import type { ReportContext } from "./context.ts";
import type { Evidenced } from "./document.ts";

const BECAME = ["changed", "unchanged", "added", "removed", "doubtful"] as const;

/** What became of projects from one edition to the other. */
export type Became = (typeof BECAME)[number];

/** Makes words that rest on the projects of which something became, or on all of both editions. */
export type Rest = (text: string | number, ...became: readonly Became[]) => Evidenced;

/** Ids of the projects of which something became: the kind itself, or in a narrower scope each project that is in it. */
export function editionEvidenceIds(
  { matched, added, removed, doubtful }: Comparison,
  { scope }: Pick<ReportContext, "scope">,
  became: readonly Became[],
): string[] {
  if (Object.keys(scope.where).length === 0) return became.map((kind) => evidenceId("edition", { became: kind }));
  const ofPairs = (isChanged: boolean) =>
    matched.filter(({ changes }) => changes.length > 0 === isChanged).map((pair) => listOf(pair.new)[0]!);
  const ends = {
    changed: () => ofPairs(true),
    unchanged: () => ofPairs(false),
    added: () => added,
    removed: () => removed,
    doubtful: () => doubtful.map(({ old }) => old),
  };
  return became.flatMap((kind) => [
    ...new Set(ends[kind]().map(({ seq }) => evidenceId("edition", { became: kind, seq }))),
  ]);
}

/** Makes words that rest on the projects of a comparison that are in the scope of the report. */
export function restsOn(comparison: Comparison, context: Pick<ReportContext, "scope">): Rest {
  const isWhole = Object.keys(context.scope.where).length === 0;
  const all = [evidenceId("edition")];
  return (text, ...became) => {
    if (became.length === 0 && isWhole) return { text: String(text), evidence: all };
    const ids = editionEvidenceIds(comparison, context, became.length === 0 ? BECAME : became);
    // That there is none in scope rests on all that there is.
    return { text: String(text), evidence: ids.length === 0 ? all : ids };
  };
}
