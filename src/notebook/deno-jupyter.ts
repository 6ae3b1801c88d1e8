/** What the Deno kernel offers to its cells. */
export interface DenoJupyter {
  display(bundle: object, options: { raw: true }): Promise<void>;
}

/** The kernel's display, where this runs in one; a Deno that runs a script throws when asked for it. */
export function denoJupyter(): DenoJupyter | undefined {
  try {
    return (globalThis as { Deno?: { jupyter?: DenoJupyter } }).Deno?.jupyter;
  } catch {
    return undefined;
  }
}
