import reference from "../../../data/deadlines.json" with { type: "json" };
import { formatRanges } from "../../language/ranges.ts";
import { type District, districtName } from "../../project/district.ts";
import type { Project } from "../../project/project.ts";
import type { Words } from "../../language/words.ts";
import { type Deadline, type DeadlineRows, deadlineIn, reconcileDeadline } from "../basis/deadline.ts";
import { type Claim, type ClaimReader, quoted } from "../basis/reconciliation.ts";
import { deadlineWords } from "./deadline-words.ts";

/** A kind of works that a plan sets a year for: how its text says so, and which rows are of it. */
interface DatedWorks {
  readonly id: string;
  readonly title: Words;
  /** Its first group is the year. */
  readonly stated: RegExp;
  readonly isOf: (project: Project) => boolean;
  /** Whether every district is to have one. */
  readonly everywhere: boolean;
  /** Where the text wants all of something: that the rows are all of it can't be read out of the table. */
  readonly all: { readonly stated: RegExp; readonly title: Words; readonly why: Words } | null;
  /** What to say of rows that only the first of its words fits, where they end later. */
  readonly near: { readonly isOf: (project: Project) => boolean; readonly words: Words } | null;
}

interface Reviewed {
  readonly id: string;
  readonly title: Words;
  readonly stated: string;
  readonly project: readonly string[];
  readonly everywhere?: boolean;
  readonly all?: { readonly stated: string; readonly title: Words; readonly why: Words };
  readonly near?: Words;
}

const wordsOf = ({ name, content }: Project): string => `${name}\n${content ?? ""}`;

/** The reviewed list of `data/deadlines.json`. */
const DEADLINES: readonly DatedWorks[] = reference.works.map(
  ({ id, title, stated, project, everywhere = false, all, near }: Reviewed): DatedWorks => {
    const [first, ...others] = project.map((pattern) => new RegExp(pattern, "u"));
    const isOf = (row: Project) => [first!, ...others].every((pattern) => pattern.test(wordsOf(row)));
    return {
      id,
      title,
      stated: new RegExp(stated, "u"),
      isOf,
      everywhere,
      all: all ? { ...all, stated: new RegExp(all.stated, "u") } : null,
      near: near ? { words: near, isOf: (row) => first!.test(wordsOf(row)) && !isOf(row) } : null,
    };
  },
);

/** Years that the text sets for kinds of work, against the completion of the rows of that kind. */
export const deadlineClaims: ClaimReader = {
  id: "deadlines",
  read: ({ prose, projects, districts }) =>
    DEADLINES.flatMap((deadline): Claim[] => {
      const sentence = prose.find(({ text }) => deadline.stated.test(text));
      const year = Number(sentence && deadline.stated.exec(sentence.text)?.[1]);
      if (!sentence || !year) return [];
      const rows = projects.filter(deadline.isOf);
      const by = deadlineIn(sentence.text, year);
      const { rows: _, late, undated, unsure, ...reconciled } = reconcileDeadline(by, rows);
      const claim: Claim = {
        id: deadline.id,
        title: deadline.title,
        ...quoted(sentence),
        ...reconciled,
        note: noteOf(deadline, by, { rows, late, undated, unsure }, projects, districts),
      };
      const { all } = deadline;
      if (!all?.stated.test(sentence.text)) return [claim];
      const none = { stated: null, computed: null, residual: null, unit: "", status: "unverifiable" as const };
      return [
        claim,
        { id: `${deadline.id}-all`, title: all.title, ...quoted(sentence), ...none, seqs: claim.seqs, note: all.why },
      ];
    }),
};

function noteOf(
  { near, everywhere }: DatedWorks,
  by: Deadline,
  found: DeadlineRows,
  projects: readonly Project[],
  listed: readonly District[],
): Words {
  const { rows } = found;
  if (rows.length === 0) return { zh: "表中没有这类项目", en: "the table has no such project" };
  const list = (some: readonly Project[], separator: string) =>
    formatRanges(
      some.map(({ seq }) => seq),
      separator,
    );
  const said = deadlineWords(by, found, projects);
  const others = near
    ? projects.filter((p) => near.isOf(p) && p.completionYear !== null && p.completionYear > by.year)
    : [];
  const placed = new Set(rows.flatMap(({ districts }) => districts.map(districtName)));
  const without = everywhere ? listed.filter(({ shortName }) => !placed.has(shortName)) : [];
  const more = [
    ...(near && others.length > 0
      ? [
          {
            zh: near.words.zh.replace("{seqs}", list(others, "、")),
            en: near.words.en.replace("{seqs}", list(others, ", ")),
          },
        ]
      : []),
    ...without.map(({ shortName }) => ({ zh: `${shortName}没有这类项目`, en: `none is in ${shortName}` })),
  ];
  return { zh: [said, ...more].map(({ zh }) => zh).join("；"), en: [said, ...more].map(({ en }) => en).join("; ") };
}
