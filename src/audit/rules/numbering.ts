import { grouped } from "../../project/grouped.ts";
import { formatRanges } from "../../language/ranges.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Project } from "../../project/project.ts";
import { defineRule, type Hit } from "../basis/rule.ts";

interface Numbered {
  readonly number: number;
  readonly project: Project;
}

/** Runs of numbered projects: a run ends where the numbering begins anew, in another table or under another heading. */
function runs({ projects, rows }: Dataset): Numbered[][] {
  const merged = new Set(
    rows.flatMap(({ seq, row, kind }) =>
      kind === "project" && seq && row.cells.some((cell) => cell.merged && isNumber(cell.text)) ? [seq] : [],
    ),
  );
  const tables = new Map(rows.flatMap(({ seq, table, kind }) => (kind === "project" && seq ? [[seq, table]] : [])));
  const found: Numbered[][] = [];
  let previous: Numbered | undefined;
  for (const project of projects) {
    // A number that is merged over rows is printed once: that they may be one project is said where they are read.
    if (merged.has(project.seq) && isNumber(project.seqText ?? "")) continue;
    const number = /^\s*(\d{1,6})\s*[.、]?\s*$/.exec(project.seqText?.normalize("NFKC") ?? "")?.[1];
    if (number === undefined) continue;
    const current = { number: Number(number), project };
    const elsewhere =
      previous &&
      (tables.get(previous.project.seq) !== tables.get(project.seq) ||
        headings(previous.project) !== headings(project));
    if (!previous || (current.number === 1 && (elsewhere || previous.number > 1))) found.push([]);
    found.at(-1)!.push(current);
    previous = current;
  }
  return found;
}

const isNumber = (text: string): boolean => /^\s*\d{1,6}\s*[.、]?\s*$/.test(text.normalize("NFKC"));

const headings = ({ section }: Project): string => section.join("\n");

interface Gap extends Hit {
  readonly missing: readonly number[];
}

/** Numbers that a run skips: a row may be lost. */
export const numberingGap = defineRule<Gap>({
  id: "numbering-gap",
  severity: "error",
  certainty: "certain",
  title: { zh: "序号不连续", en: "Numbers are missing" },
  test: ({ dataset }) =>
    runs(dataset).flatMap((run) => {
      const sorted = run.toSorted((a, b) => a.number - b.number);
      return sorted.slice(1).flatMap((next, index) => {
        const before = sorted[index]!;
        const missing = Array.from(
          { length: Math.max(0, next.number - before.number - 1) },
          (_, i) => before.number + 1 + i,
        );
        return missing.length === 0 ? [] : [{ seqs: [before.project.seq, next.project.seq], missing }];
      });
    }),
  message: ({ missing }) => ({
    zh: `缺序号${formatRanges(missing, "、")}：可能漏行，合计也就不全`,
    en: `No. ${formatRanges(missing)} missing: a row may be lost, and with it a part of every total`,
  }),
});

interface Repeat extends Hit {
  readonly number: number;
}

/** A number that stands twice in a run: a row may be counted twice. */
export const numberingRepeat = defineRule<Repeat>({
  id: "numbering-repeat",
  severity: "error",
  certainty: "certain",
  title: { zh: "序号重复", en: "Numbers come twice" },
  test: ({ dataset }) =>
    runs(dataset).flatMap((run) => {
      const once = new Set<number>();
      const more = new Set<number>();
      for (const { number } of run) (once.has(number) ? more : once).add(number);
      const same = grouped(
        run.filter(({ number }) => more.has(number)),
        ({ number }) => number,
      );
      return [...same].map(([number, those]) => ({ number, seqs: those.map(({ project }) => project.seq) }));
    }),
  message: ({ number, seqs }) => ({
    zh: `序号${number}出现${seqs.length}次：可能重复计入`,
    en: `No. ${number} comes ${seqs.length} times: a project may be counted twice`,
  }),
});
