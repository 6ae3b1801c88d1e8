// Names of a source are few, and each is asked for thousands of times; what never ends mustn't fill the memory either.
const MOST = 20_000;

/** A function of a text that remembers what it gave. */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
