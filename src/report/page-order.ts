/** A part of a document on its way down the pages. Heights are in points. */
export interface PagePart {
  /**
   * `text` may break over pages, a `piece` may not; a `heading` stays with what follows; a `figure` is a piece which text may
   * go ahead of; before a `barrier`, a heading too, all figures have their place.
   */
  readonly kind: "text" | "piece" | "heading" | "barrier" | "figure";
  readonly height: number;
  /** Room that it keeps from what stands over it, and from what stands below it: the wider of two holds. None at a page's edge. */
  readonly above?: number;
  readonly below?: number;
  /** What of a text must have room where it begins. */
  readonly least?: number;
  /** What stands again on each page that a text goes on over: the headings of a table. */
  readonly again?: number;
  /** Figures of one series keep their order; those of two (charts, tables) may change places. */
  readonly series?: number;
}

interface State {
  /** Flowing parts, and figures of each series, that have their place. */
  readonly flow: number;
  readonly figures: readonly [number, number];
  readonly used: number;
  readonly cost: number;
  /** For each series, the pages that were turned since each figure that waits was called for, the first one first. */
  readonly waits: readonly [readonly number[], readonly number[]];
  readonly from: State | null;
  readonly part: number;
}

// What is put up with for what: a sixth of a page white is as bad as a figure for which two pages are turned, and nothing is
// worth a page that is a third empty. Words between a figure and its text on one page are a little bad.
const WHITE = 300;
const WHITE_MUCH = 3000;
const MUCH = 0.22;
const TURNED = 2;
const LAG = 2;
/** A figure that came later stands in the middle of a page, among other words. */
const AMONG_OTHERS = 1;
/** White that is the end of a page. */
const FOOT = 60;
// Further states of one step are hopeless.
const MOST_STATES = 300;

/** Room between two parts. */
function gapBetween({ below = 0 }: PagePart, { above = 0 }: PagePart): number {
  return Math.max(below, above);
}

/**
 * The order of parts that fills pages best, as their indices: each figure behind the text that calls for it (the part before it), or as little
 * later as pages without white allow. Parts that aren't figures keep their order. The first page has `used` already.
 */
export function pageOrder(parts: readonly PagePart[], page: number, used: number): readonly number[] {
  const flow = parts.flatMap((part, index) => (part.kind === "figure" ? [] : [index]));
  const series = [0, 1].map((one) =>
    parts.flatMap((part, index) => (part.kind === "figure" && (part.series ?? 0) === one ? [index] : [])),
  );
  const before = (index: number) => flow.filter((other) => other < index).length;
  const calls = new Map(series.flat().map((index) => [index, before(index)]));
  /** For each figure of a series that the text up to `at` calls for last: no page is turned yet. */
  const calledAt = (one: number, at: number) => series[one]!.filter((index) => calls.get(index) === at).map(() => 0);
  const heights = flow.map((index) => parts[index]!.height);
  const ahead = (from: number, to: number) => heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  /** Room that a flowing part needs where it begins. */
  const needed = (at: number): number => {
    const { kind, height, least } = parts[flow[at]!]!;
    if (kind === "text") return Math.min(height, least ?? height);
    if (kind === "piece" || at + 1 >= flow.length) return height;
    // A heading of a section whose first part is a figure has that below it.
    return height + gapBetween(parts[flow[at]!]!, parts[flow[at + 1]!]!) + needed(at + 1);
  };
  const needs = flow.map((_, at) => needed(at));

  const withPart = (state: State, part: number, need: number, more: number): State => {
    const { kind, height, again = 0 } = parts[part]!;
    const begins = state.used + (state.part < 0 || state.used === 0 ? 0 : gapBetween(parts[state.part]!, parts[part]!));
    const turns = begins + need > page && state.used > 0;
    const white = turns ? Math.max(0, page - state.used) / page : 0;
    const filled = (turns ? 0 : begins) + height;
    // Only a text goes on over the next page.
    const over = kind === "text" && filled > page ? Math.ceil((filled - page) / (page - again)) : 0;
    const pages = over + (turns ? 1 : 0);
    let { cost, waits } = state;
    if (pages > 0) {
      for (const age of waits.flat()) cost += TURNED * ((age + pages) ** 2 - age ** 2);
      waits = [waits[0].map((age) => age + pages), waits[1].map((age) => age + pages)];
    }
    return {
      ...state,
      used: Math.min(page, filled - over * (page - again)),
      cost: cost + WHITE * white * white + WHITE_MUCH * Math.max(0, white - MUCH) ** 2 + more,
      waits,
      from: state,
      part,
    };
  };
  const nextOf = (state: State): State[] => {
    const next: State[] = [];
    const left = series.map((some, one) => some[state.figures[one]!]);
    const index = flow[state.flow];
    if (index !== undefined && !(parts[index]!.kind === "barrier" && state.waits.flat().length > 0)) {
      const made = withPart(state, index, needs[state.flow]!, 0);
      const waits = made.waits.map((ages, one) => [...ages, ...calledAt(one, state.flow + 1)]);
      next.push({ ...made, flow: state.flow + 1, waits: waits as [number[], number[]] });
    }
    const last = flow[state.flow - 1];
    const headed = last !== undefined && (parts[last]!.kind === "heading" || parts[last]!.kind === "barrier");
    for (const [one, figure] of left.entries()) {
      if (figure === undefined || calls.get(figure)! > state.flow) continue;
      // Nothing comes between a heading and its text.
      if (headed && calls.get(figure)! < state.flow) continue;
      const { height } = parts[figure]!;
      const lag = ahead(calls.get(figure)!, state.flow) / page;
      const made = withPart(state, figure, height, LAG * lag);
      const among = lag > 0 && made.used > height && page - made.used > FOOT ? AMONG_OTHERS : 0;
      const figures = state.figures.map((count, at) => (at === one ? count + 1 : count)) as [number, number];
      const waits = made.waits.map((ages, at) => (at === one ? ages.slice(1) : ages)) as [number[], number[]];
      next.push({ ...made, figures, waits, cost: made.cost + among });
    }
    return next;
  };

  let states: State[] = [
    { flow: 0, figures: [0, 0], used, cost: 0, waits: [calledAt(0, 0), calledAt(1, 0)], from: null, part: -1 },
  ];
  for (let step = 0; step < parts.length; step++) {
    const best = new Map<string, State>();
    for (const state of states.flatMap(nextOf)) {
      const key = `${state.flow} ${state.figures.join(" ")} ${state.waits.join(" ")} ${Math.round(state.used)}`;
      const known = best.get(key);
      if (known === undefined || state.cost < known.cost) best.set(key, state);
    }
    states = [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_STATES);
  }
  const end = states[0]!;
  const order: number[] = [];
  for (let state = end; state.from !== null; state = state.from) order.unshift(state.part);
  return order;
}
