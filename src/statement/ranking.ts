/**
 * The first places of a ranking, at most so many: largest first, without what states no number and without those that come
 * to the same as the next one left out. All that state a number where they are no more than asked for; none where as many
 * as that are equal.
 */
export function firstPlaces<One>(all: readonly One[], most: number, amountOf: (one: One) => number | null): One[] {
  const ranked = all
    .map((one) => ({ one, value: amountOf(one) }))
    .filter((each): each is { one: One; value: number } => each.value !== null)
    .toSorted((a, b) => b.value - a.value);
  const next = ranked[most];
  return ranked
    .slice(0, most)
    .filter(({ value }) => next === undefined || value > next.value)
    .map(({ one }) => one);
}

/** All that share the first place of a ranking: one where a single one leads, none where nothing states a number. */
export function equalFirst<One>(all: readonly One[], amountOf: (one: One) => number | null): One[] {
  const most = Math.max(...all.map((one) => amountOf(one) ?? Number.NEGATIVE_INFINITY));
  return all.filter((one) => amountOf(one) === most);
}
