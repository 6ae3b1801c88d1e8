import { sum } from "../measure/decimal.ts";
import { dimensionById, dimensionOf, keysIn, knowKeys } from "../measure/dimensions/catalogue.ts";
import { moneyUnit } from "../measure/measures/money-unit.ts";
import type { Filter, Key } from "../measure/request/request.ts";
import type { Scope } from "../measure/scope.ts";
import type { Dataset } from "../project/dataset.ts";
import { placeWords } from "../project/place-column.ts";
import type { Project } from "../project/project.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { type BridgeRow, type BridgeSums, bridgeBy, NO_BRIDGE, scopeOf, sumsOfRows } from "./bridge.ts";
import { changesBetween } from "./changes.ts";
import {
  asPrinted,
  type Comparison,
  type Doubtful,
  endOf,
  endsOf,
  type MatchedPair,
  type ProjectEnd,
} from "./compare-editions.ts";
import { reasonsOf } from "./likeness.ts";
import { matchProjects } from "./match.ts";
import { sharedColumns } from "./shared-columns.ts";
import { alignWhere, spellingsBetween } from "./spellings.ts";

/** Projects of each kind that are listed. */
export const MOST_LISTED = 1_000;

/** An edition that isn't held: projects that have all of its units, places, fields and headings, for its names. */
export interface LongEdition {
  readonly dataset: Dataset;
}

/** A part of an edition: all of its projects of some names, in their order, and the place of each. */
export interface EditionPart {
  readonly projects: readonly Project[];
  readonly placeOf: (project: Project) => number;
}

/** How long editions are compared. */
export interface LongCompareOptions extends Partial<Scope> {
  /** Built-in dimensions to give the bridge by. */
  readonly by?: readonly string[];
}

interface Placed<Item> {
  readonly place: number;
  readonly item: Item;
}

/**
 * Compares two editions that are too long to be held, part by part: projects of one name stand in one part, so that they are
 * matched as `compareEditions` matches them; names that are alike, codes and links aren't looked at. What is listed is
 * capped, the counts and the bridge are of all.
 */
export function openLongComparison(old: LongEdition, next: LongEdition, options: LongCompareOptions = {}) {
  const { by = [], ...asked } = options;
  const { align, spellings } = spellingsBetween(old.dataset.projects, next.dataset.projects);
  const columns = sharedColumns(old.dataset, next.dataset);
  const scope = { ...asked, ...(asked.where && { where: alignWhere(asked.where, spellings) }) };
  const dimensions = by.map((name) => dimensionOf(next.dataset.projects, name).id);
  const lists = {
    matched: list<MatchedPair>(),
    added: list<ProjectEnd>(),
    removed: list<ProjectEnd>(),
    doubtful: list<Doubtful>(),
  };
  let [matchedCount, unchanged] = [0, 0];
  const bridges: BridgeSums[] = [];
  const rows = new Map<string, Map<Key, BridgeRow[]>>(dimensions.map((id) => [id, new Map()]));
  const amounts = { old: openAmounts(), new: openAmounts() };

  return {
    take: (oldPart: EditionPart, newPart: EditionPart) => {
      const printed = new Map(oldPart.projects.map((project) => [project.seq, project]));
      const editions = {
        old: partOf(old.dataset, align(oldPart.projects), asked.where),
        new: partOf(next.dataset, newPart.projects, asked.where),
      };
      const { matched, alike, oldLeft, newLeft, codes } = matchProjects(
        editions.old.projects,
        editions.new.projects,
        [],
        false,
      );
      const inScope = scopeOf(editions, scope.where ? { where: scope.where } : {});
      const isIn = (side: "old" | "new", projects: readonly Project[]) =>
        projects.some(({ seq }) => inScope[side].has(seq));
      const oldPlace = new Map(oldPart.projects.map((project) => [project.seq, oldPart.placeOf(project)]));
      const newPlace = new Map(newPart.projects.map((project) => [project.seq, newPart.placeOf(project)]));
      for (const one of matched) {
        if (!isIn("old", one.old) && !isIn("new", one.new)) continue;
        matchedCount += 1;
        const changes = asPrinted(changesBetween(one.old, one.new, columns), one.old, printed);
        if (changes.length === 0) unchanged += 1;
        else
          lists.matched.put(newPlace.get(one.new[0]!.seq)!, {
            old: endsOf(one.old),
            new: endsOf(one.new),
            by: one.by,
            changes,
          });
      }
      for (const project of newLeft)
        if (isIn("new", [project])) lists.added.put(newPlace.get(project.seq)!, endOf(project));
      for (const project of oldLeft)
        if (isIn("old", [project])) lists.removed.put(oldPlace.get(project.seq)!, endOf(project));
      for (const [a, b] of alike)
        if (isIn("old", [a]) || isIn("new", [b]))
          lists.doubtful.put(newPlace.get(b.seq)!, { old: endOf(a), new: endOf(b), reasons: reasonsOf(a, b, codes) });
      for (const side of ["old", "new"] as const) amounts[side].take(editions[side].projects, inScope[side]);
      const [whole] = bridgeBy(editions, matched, null, scope);
      if (whole) bridges.push(whole);
      if (bridges.length > 500) bridges.splice(0, bridges.length, sumsOfRows(bridges));
      for (const id of dimensions)
        for (const row of bridgeBy(editions, matched, id, scope)) {
          const known = rows.get(id)!.get(row.key);
          if (known) known.push(row);
          else rows.get(id)!.set(row.key, [row]);
        }
    },
    end: (): Comparison => ({
      old: { file: old.dataset.file, sha256: old.dataset.sha256, ...amounts.old.all() },
      place: placeWords([...old.dataset.columns, ...next.dataset.columns]).one,
      new: { file: next.dataset.file, sha256: next.dataset.sha256, ...amounts.new.all() },
      matched: lists.matched.all(),
      added: lists.added.all(),
      removed: lists.removed.all(),
      doubtful: lists.doubtful.all(),
      unchanged,
      columns: { removed: columns.removed, added: columns.added, aligned: columns.aligned },
      spellings,
      joint: scope.joint ?? "apart",
      bridge: {
        ...(bridges.length > 0 ? sumsOfRows(bridges) : NO_BRIDGE),
        ...(dimensions.length > 0 && {
          by: Object.fromEntries(dimensions.map((id) => [id, rowsOf(rows.get(id)!, id)])),
        }),
      },
      unit: unitSymbol(moneyUnit(next.dataset.projects)),
      counts: {
        matched: matchedCount,
        changed: matchedCount - unchanged,
        added: lists.added.count(),
        removed: lists.removed.count(),
        doubtful: lists.doubtful.count(),
        notMatchedBy: ["code", "likeness", "link"],
      },
    }),
  };
}

/** The rows of a dimension, as `bridgeBy` orders them. */
function rowsOf(found: ReadonlyMap<Key, readonly BridgeRow[]>, id: string) {
  const rows = [...found].map(([key, parts]) => ({ key, ...sumsOfRows(parts) }));
  const { ordered } = dimensionById(id);
  const size = (row: BridgeSums) => Math.max(row.old, row.new);
  return rows
    .toSorted((a, b) =>
      ordered && typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : size(b) - size(a),
    )
    .map(({ key, ...row }) => ({ [id]: key, ...row }));
}

/** A part as a dataset that knows the values that a filter asks for, and all headings. */
function partOf(whole: Dataset, projects: readonly Project[], where: Filter = {}): Dataset {
  const [first, ...others] = projects;
  const headings = Object.keys(whole.projects[0]?.extra ?? {});
  const extra = Object.fromEntries(headings.map((heading) => [heading, ""]));
  const own = first ? [{ ...first, extra: { ...extra, ...first.extra } }, ...others] : [];
  for (const name of Object.keys(where)) {
    const dimension = own.length === 0 ? undefined : dimensionOrNone(own, name);
    if (dimension) knowKeys(own, dimension, keysIn(whole.projects, dimension));
  }
  return { ...whole, projects: own };
}

function dimensionOrNone(projects: readonly Project[], name: string) {
  try {
    return dimensionOf(projects, name);
  } catch {
    return undefined;
  }
}

/** The first of some things by their place, and how many there are. */
function list<Item>() {
  let kept: Placed<Item>[] = [];
  let count = 0;
  const first = () => {
    kept = kept.toSorted((a, b) => a.place - b.place).slice(0, MOST_LISTED);
    return kept;
  };
  return {
    put: (place: number, item: Item) => {
      count += 1;
      kept.push({ place, item });
      if (kept.length > 4 * MOST_LISTED) first();
    },
    count: () => count,
    all: (): readonly Item[] => first().map(({ item }) => item),
  };
}

/** How many projects are in scope and what they come to. */
function openAmounts() {
  let [projects, stated] = [0, 0];
  let total = 0;
  return {
    take: (part: readonly Project[], inScope: ReadonlySet<number>) => {
      const own = part.filter(({ seq }) => inScope.has(seq));
      const known = own.flatMap(({ investment }) => investment ?? []);
      projects += own.length;
      stated += known.length;
      total = sum([total, ...known]);
    },
    all: () => ({ projects, investment: stated === 0 ? null : total }),
  };
}
