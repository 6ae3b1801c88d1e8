/** A source as it is named: the path of a file, and the sheet of it that is meant. */
export interface SourcePath {
  readonly path: string;
  readonly sheet: string | null;
}

/** Reads `plan.xlsx#2018年` or `plan.xlsx#2`; a file whose own name holds the sign is found by `isFile`. */
export function readSourcePath(text: string, isFile: (path: string) => boolean): SourcePath {
  const at = text.lastIndexOf("#");
  if (at <= 0 || at === text.length - 1 || isFile(text)) return { path: text, sheet: null };
  return { path: text.slice(0, at), sheet: text.slice(at + 1) };
}

/**
 * Names of sources that differ from one another: file names, with as many of their folders as it takes, and with the
 * sheet; two that are given alike are counted.
 */
export function sourceIds(paths: readonly SourcePath[]): string[] {
  const nameOf = ({ path, sheet }: SourcePath, depth: number) => {
    const parts = path.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
    return `${parts.slice(-depth).join("/")}${sheet === null ? "" : `#${sheet}`}`;
  };
  const ids = paths.map((path) => nameOf(path, 1));
  for (let depth = 2; depth <= 8; depth += 1) {
    const counts = countsOf(ids);
    for (const [index, path] of paths.entries()) if (counts.get(ids[index]!)! > 1) ids[index] = nameOf(path, depth);
  }
  const counts = countsOf(ids);
  const seen = new Map<string, number>();
  return ids.map((id) => {
    if (counts.get(id) === 1) return id;
    const place = (seen.get(id) ?? 0) + 1;
    seen.set(id, place);
    return place === 1 ? id : `${id} (${place})`;
  });
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
