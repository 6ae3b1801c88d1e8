const WAYS = ["error", "warn", "log"] as const;

/** Does something without letting it print: some packages write what they don't understand to the console of whoever uses them. */
export function quietly<T>(work: () => T): T {
  const target = globalThis.console;
  const before = WAYS.map((way) => target[way]);
  for (const way of WAYS) target[way] = () => {};
  try {
    return work();
  } finally {
    for (const [index, way] of WAYS.entries()) target[way] = before[index]!;
  }
}
