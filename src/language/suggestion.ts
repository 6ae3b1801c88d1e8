/**
 * The known name that was most likely meant by `found`: the nearest one by edit distance (a letter more, less, other, or
 * two swapped), case and width aside, or the only one that begins with it. Null where none is near.
 */
export function suggestion(found: string, known: readonly string[]): string | null {
  const wanted = plain(found);
  if (wanted === "") return null;
  const begun = known.filter((name) => plain(name).startsWith(wanted));
  const same = begun.find((name) => plain(name) === wanted);
  if (same !== undefined) return same;
  let nearest: string | null = begun.length === 1 && [...wanted].length > 1 ? begun[0]! : null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const steps = editDistance([...wanted], [...plain(name)]);
    if (steps > allowed(Math.max([...wanted].length, [...plain(name)].length)) || steps >= least) continue;
    least = steps;
    nearest = name;
  }
  return nearest;
}

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** How many steps apart two names may be, by the length of the longer one: of two letters, one would be half. */
const allowed = (length: number): number => (length < 3 ? 0 : Math.max(1, Math.floor(length / 3)));

/** How many letters must be added, taken away, changed or swapped with their neighbour to make one text the other. */
function editDistance(one: readonly string[], other: readonly string[]): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          last[j]! + 1,
          row[j - 1]! + 1,
          last[j - 1]! + changed,
          swapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}
