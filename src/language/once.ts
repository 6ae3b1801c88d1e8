/** What is made when it is first asked for, and then kept: lists and expressions that most sources don't need. */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
