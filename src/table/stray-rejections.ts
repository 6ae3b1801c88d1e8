// What pdf.js calls its own errors.
const OF_PDF_JS = /^(?:FormatError|[A-Z]\w*Exception|XRef\w*Error)$/;

/**
 * Works with pdf.js without being ended by it: of a damaged file it rejects promises that nobody holds, for which Node ends
 * the process. Those are dropped while the work lasts; what the work itself rejects with is passed on, and so is any other
 * stray rejection.
 */
export async function withoutStrayRejections<Result>(work: () => Promise<Result>): Promise<Result> {
  if (typeof process === "undefined") return work();
  const drop = (reason: unknown) => {
    const name = (reason as { readonly name?: unknown } | null)?.name;
    if (!OF_PDF_JS.test(String(name))) throw reason;
  };
  process.on("unhandledRejection", drop);
  try {
    return await work();
  } finally {
    // A promise is found to be nobody's a turn after it was rejected.
    await new Promise((resolve) => setTimeout(resolve, 0));
    process.off("unhandledRejection", drop);
  }
}
