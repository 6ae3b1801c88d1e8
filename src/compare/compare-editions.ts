import { sum } from "../measure/decimal.ts";
import { dimensionOf } from "../measure/dimensions/catalogue.ts";
import { currencyOf, moneyUnit } from "../measure/measures/money-unit.ts";
import { MisuseError, UnknownNameError } from "../measure/request/misuse.ts";
import type { Words } from "../language/words.ts";
import { placeWords } from "../project/place-column.ts";
import type { JointPolicy, Key } from "../measure/request/request.ts";
import type { Scope } from "../measure/scope.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Link } from "../project/links.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../table/raw-table.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { type BridgeSums, bridgeBy, NO_BRIDGE, scopeOf } from "./bridge.ts";
import { type Change, changesBetween, joined } from "./changes.ts";
import { alikePairs, type Reason, reasonsOf } from "./likeness.ts";
import { type MatchedBy, matchProjects } from "./match.ts";
import { type ColumnDifferences, sharedColumns } from "./shared-columns.ts";
import { alignSpellings, alignWhere, type Spelling } from "./spellings.ts";

/** An edition of a plan, as a whole. */
export interface Edition {
  readonly file: string;
  readonly sha256: string;
  readonly projects: number;
  /** Ten thousands of the currency, exact; null where no project states an amount. */
  readonly investment: number | null;
}

/** A project of an edition, and where it stands. */
export interface ProjectEnd {
  readonly seq: number;
  /** 序号 as printed. */
  readonly seqText: string | null;
  readonly name: string;
  readonly investment: number | null;
  readonly source: Position;
}

/** A project in both editions; a list of ends where a link says that it was split or merged. */
export interface MatchedPair {
  readonly old: ProjectEnd | readonly ProjectEnd[];
  readonly new: ProjectEnd | readonly ProjectEnd[];
  readonly by: MatchedBy;
  /** Empty where nothing has changed. */
  readonly changes: readonly Change[];
}

/** Two projects that could be one under another name: a question, which a link decides. */
export interface Doubtful {
  readonly old: ProjectEnd;
  readonly new: ProjectEnd;
  readonly reasons: readonly Reason[];
}

/** What two editions of a plan have in common, and what differs. */
export interface Comparison {
  readonly old: Edition;
  readonly new: Edition;
  /** In the order of the new edition. */
  readonly matched: readonly MatchedPair[];
  readonly added: readonly ProjectEnd[];
  readonly removed: readonly ProjectEnd[];
  /** Its ends count as removed and added until a link decides. */
  readonly doubtful: readonly Doubtful[];
  /** Matched projects of which nothing has changed. */
  readonly unchanged: number;
  readonly columns: ColumnDifferences;
  /** Units and places that the editions spell otherwise, and that count as one. */
  readonly spellings: readonly Spelling[];
  /** What one place is called, where the columns of both editions call it alike. */
  readonly place: Words;
  readonly joint: JointPolicy;
  readonly bridge: BridgeSums & {
    readonly by?: Readonly<Record<string, readonly (BridgeSums & Readonly<Record<string, Key | unknown>>)[]>>;
  };
  readonly unit: string;
  /** Of long tables: how many there are of what is listed in part, and what wasn't looked for. */
  readonly counts?: ComparisonCounts;
}

/** How many projects of each kind there are, where not all of them are listed. */
export interface ComparisonCounts {
  readonly matched: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly doubtful: number;
  /** How projects weren't matched: by a printed code, or by names that are alike. */
  readonly notMatchedBy: readonly ("code" | "likeness" | "link")[];
}

/** How two editions are to be compared. */
export interface CompareOptions extends Partial<Scope> {
  /** Reviewed links. */
  readonly links?: readonly Link[];
  /** Dimensions to give the bridge by, each for itself. */
  readonly by?: readonly string[];
}

const OPTIONS = ["links", "by", "joint", "weights", "where"];

/**
 * Compares two editions of a plan: what was added, removed and changed, what could be the same and isn't decided, and an
 * exact bridge from the old sum to the new one. A scope restricts it to the projects that are in scope in either edition;
 * one that has left the scope of the other counts as moved. Throws a MisuseError where they are in two currencies or an option isn't
 * known, and a LinksError for links that don't fit them.
 */
export function compareEditions(old: Dataset, next: Dataset, options: CompareOptions = {}): Comparison {
  checkOptions(options);
  const { links = [], by = [], ...asked } = options;
  const currencies = [currencyOf(old.projects), currencyOf(next.projects)];
  if (currencies[0] !== currencies[1] && old.projects.length > 0 && next.projects.length > 0)
    throw new MisuseError({
      zh: `两个版本的币种不同（${currencies.join("、")}），金额不能相比`,
      en: `currency: expected both editions in one, got ${currencies.join(" and ")}`,
    });
  // What is told of a project is in its own words; sums go by the names that both editions have for one thing.
  const aligned = alignSpellings(old.projects, next.projects);
  const spelled = { ...old, projects: aligned.projects };
  const scope = { ...asked, ...(asked.where && { where: alignWhere(asked.where, aligned.spellings) }) };
  const { matched, alike, oldLeft, newLeft, areDifferent, codes } = matchProjects(
    spelled.projects,
    next.projects,
    links,
  );
  const columns = sharedColumns(old, next);
  const printed = new Map(old.projects.map((project) => [project.seq, project]));
  // A policy for joint projects says how they count, not that they aren't there.
  const inScope = scopeOf({ old: spelled, new: next }, scope.where ? { where: scope.where } : {});
  const isIn = (side: "old" | "new", projects: readonly Project[]) =>
    projects.some(({ seq }) => inScope[side].has(seq));
  const place = new Map(next.projects.map(({ seq }, index) => [seq, index]));
  const pairs = matched
    .filter((one) => isIn("old", one.old) || isIn("new", one.new))
    .toSorted((a, b) => place.get(a.new[0]!.seq)! - place.get(b.new[0]!.seq)!)
    .map(
      (one): MatchedPair => ({
        old: endsOf(one.old),
        new: endsOf(one.new),
        by: one.by,
        changes: asPrinted(changesBetween(one.old, one.new, columns), one.old, printed),
      }),
    );
  const known = new Set(alike.map(([a, b]) => `${a.seq} ${b.seq}`));
  const questions = [...alike, ...alikePairs(oldLeft, newLeft).filter(([a, b]) => !known.has(`${a.seq} ${b.seq}`))];
  const editions = { old: spelled, new: next };
  const [whole] = bridgeBy(editions, matched, null, scope);
  const { key: _, ...sums } = whole ?? { key: "", ...NO_BRIDGE };
  const dimensions = by.map((name) => dimensionId(editions, name));
  return {
    old: editionOf(old, inScope.old),
    new: editionOf(next, inScope.new),
    matched: pairs,
    added: newLeft.filter((project) => isIn("new", [project])).map(endOf),
    removed: oldLeft.filter((project) => isIn("old", [project])).map(endOf),
    doubtful: questions
      .filter(([a, b]) => !areDifferent(a, b) && (isIn("old", [a]) || isIn("new", [b])))
      .map(([a, b]) => ({ old: endOf(a), new: endOf(b), reasons: reasonsOf(a, b, codes) })),
    unchanged: pairs.filter(({ changes }) => changes.length === 0).length,
    columns: { removed: columns.removed, added: columns.added, aligned: columns.aligned },
    spellings: aligned.spellings,
    place: placeWords([...old.columns, ...next.columns]).one,
    joint: scope.joint ?? "apart",
    bridge: {
      ...sums,
      ...(by.length > 0 && {
        by: Object.fromEntries(
          dimensions.map((id) => [
            id,
            bridgeBy(editions, matched, id, scope).map(({ key, ...row }) => ({ [id]: key, ...row })),
          ]),
        ),
      }),
    },
    unit: unitSymbol(moneyUnit(next.projects.length > 0 ? next.projects : old.projects)),
  };
}

/** Changes of units and places in the words that the old edition has for them. */
export function asPrinted(
  changes: readonly Change[],
  olds: readonly Project[],
  printed: ReadonlyMap<number, Project>,
): readonly Change[] {
  return changes.map((change) => {
    const { field } = change;
    if (field !== "unit" && field !== "district") return change;
    return {
      ...change,
      old: joined(
        olds.map(({ seq }) => printed.get(seq)!),
        (project) => project[field],
      ),
    };
  });
}

/** The questions of a comparison as links to be decided, after those that were given. */
export function openLinks({ doubtful }: Comparison, given: readonly Link[] = []): Link[] {
  const end = ({ seq, name, source }: ProjectEnd) => ({ seq, name, source: source.file });
  const idOf = (link: Link) => JSON.stringify([link.old.map(({ seq }) => seq), link.new.map(({ seq }) => seq)]);
  const decided = given.filter(({ decision }) => decision !== null);
  const known = new Set(decided.map(idOf));
  const open = doubtful.map(
    (question): Link => ({ decision: null, reason: "", old: [end(question.old)], new: [end(question.new)] }),
  );
  return [...decided, ...open.filter((link) => !known.has(idOf(link)))];
}

function checkOptions(options: object): void {
  for (const name of Object.keys(options))
    if (!OPTIONS.includes(name))
      throw new UnknownNameError({
        zh: `比较的要求：应为 ${OPTIONS.join(" / ")} 之一，实为 ${JSON.stringify(name)}`,
        en: `comparison: expected one of ${OPTIONS.join(" / ")}, got ${JSON.stringify(name)}`,
      });
}

/** The dimension of a name that either edition knows. */
function dimensionId({ old, new: next }: { readonly old: Dataset; readonly new: Dataset }, name: string): string {
  try {
    return dimensionOf(next.projects, name).id;
  } catch (error) {
    if (!(error instanceof UnknownNameError) || old.projects.length === 0) throw error;
    return dimensionOf(old.projects, name).id;
  }
}

function editionOf({ file, sha256, projects: all }: Dataset, inScope: ReadonlySet<number>): Edition {
  const projects = all.filter(({ seq }) => inScope.has(seq));
  const stated = projects.flatMap(({ investment }) => investment ?? []);
  return { file, sha256, projects: projects.length, investment: stated.length === 0 ? null : sum(stated) };
}

/** A project as an end of a comparison. */
export function endOf({ seq, seqText, name, investment, source }: Project): ProjectEnd {
  return { seq, seqText, name, investment, source };
}

/** Several as one end, or as a list. */
export function endsOf(projects: readonly Project[]): ProjectEnd | readonly ProjectEnd[] {
  return projects.length === 1 ? endOf(projects[0]!) : projects.map(endOf);
}
