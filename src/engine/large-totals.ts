import { add, type Decimal, decimal, subtract, toNumber, ZERO } from "../measure/decimal.ts";
import type { StatedTotal } from "../project/dataset.ts";
import type { Entry } from "../reading/draft.ts";
import { statedTotals } from "../reading/stated-totals.ts";
import type { StreamBlock } from "../reading/table-stream.ts";

/** A total that a long table states, and what the projects that it covers come to. */
export interface LargeTotal extends Omit<StatedTotal, "seqs"> {
  /** 万元, exact; null where none of those projects states an amount. */
  readonly computed: number | null;
  /** Projects that it covers. */
  readonly counted: number;
  /** How many of them state an amount. */
  readonly priced: number;
}

interface Tally {
  readonly sum: Decimal;
  readonly priced: number;
  readonly projects: number;
}

/** A total of the whole table, or of what stands since the last such total; what stands before it. */
interface Whole {
  readonly label: string;
  readonly before: Tally;
}

const NOTHING: Tally = { sum: ZERO, priced: 0, projects: 0 };

/** Gathers the totals that a long table states, block by block. */
export interface LargeTotals {
  /** Takes the totals of a block. */
  readonly take: (block: StreamBlock) => void;
  /** Takes projects that state no totals between them: how many, how many of them with an amount, and their sum. */
  readonly pass: (projects: number, priced: number, sum: Decimal) => void;
  /** What all totals so far come to. */
  readonly totals: () => readonly LargeTotal[];
  /** Projects so far that state an amount. */
  readonly priced: () => number;
}

/** Begins to gather; a total of the whole table is settled when the last block is in. */
export function openTotals(): LargeTotals {
  const found: (LargeTotal | { readonly stated: StatedTotal; readonly whole: number })[] = [];
  const wholes: Whole[] = [];
  let all = NOTHING;
  return {
    take: ({ entries, projects, unitOf, currency }) => {
      const places = new Map(projects.map(({ source }, index) => [placeId(source), index]));
      const placeOf = ({ kind, row }: Entry) => (kind === "project" ? (places.get(placeId(row.at)) ?? null) : null);
      const ofRow = new Map<object, number>();
      // A project that the block before ended with is given here, while its row was there: it comes before all others.
      const own = new Set(entries.map(placeOf));
      for (const [place, { investment }] of projects.entries()) if (!own.has(place)) all = plus(all, investment);
      for (const entry of entries) {
        const place = placeOf(entry);
        if (place !== null) all = plus(all, projects[place]!.investment);
        else if (entry.total?.scope === "total") {
          ofRow.set(entry.row.at, wholes.length);
          wholes.push({ label: entry.total.label, before: all });
        }
      }
      if (!entries.some(({ total }) => total)) return;
      for (const stated of statedTotals(entries, placeOf, unitOf, currency)) {
        const whole = ofRow.get(stated.at);
        if (whole !== undefined) found.push({ stated, whole });
        else
          found.push(
            checked(
              stated,
              stated.seqs.reduce((sum, at) => plus(sum, projects[at]!.investment), NOTHING),
            ),
          );
      }
    },
    pass: (projects, priced, sum) => {
      all = { sum: add(all.sum, sum), priced: all.priced + priced, projects: all.projects + projects };
    },
    totals: () => found.map((one) => ("whole" in one ? checked(one.stated, coveredBy(one.whole, wholes, all)) : one)),
    priced: () => all.priced,
  };
}

/** As `statedTotals` says of a table that is read whole. */
function coveredBy(index: number, wholes: readonly Whole[], all: Tally): Tally {
  const { label, before } = wholes[index]!;
  if (wholes.length === 1 || /总计|grand/i.test(label)) return all;
  const since = minus(before, wholes[index - 1]?.before ?? NOTHING);
  if (since.projects > 0) return since;
  return before.projects > 0 ? all : minus(wholes[index + 1]?.before ?? all, before);
}

function checked({ seqs: _, ...stated }: StatedTotal, { sum, priced, projects }: Tally): LargeTotal {
  return { ...stated, computed: priced === 0 ? null : toNumber(sum), counted: projects, priced };
}

function plus({ sum, priced, projects }: Tally, investment: number | null): Tally {
  return investment === null
    ? { sum, priced, projects: projects + 1 }
    : { sum: add(sum, decimal(investment)), priced: priced + 1, projects: projects + 1 };
}

function minus(one: Tally, other: Tally): Tally {
  return {
    sum: subtract(one.sum, other.sum),
    priced: one.priced - other.priced,
    projects: one.projects - other.projects,
  };
}

const placeId = ({ line, row }: { readonly line?: number; readonly row?: number }): string =>
  `${line ?? ""}/${row ?? ""}`;
