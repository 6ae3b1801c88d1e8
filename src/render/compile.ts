import type { LoggerInterface, Spec } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { Picture } from "./picture.ts";

/** A Vega specification and what its making warned of (a chart of the catalogue warns of nothing). */
export interface Compiled {
  readonly spec: Spec;
  readonly warnings: readonly string[];
}

/** A logger that keeps warnings instead of printing them: a library doesn't write to the console. */
export function collectingLogger(warnings: string[]): LoggerInterface {
  const keep = (...words: readonly unknown[]) => {
    warnings.push(words.map(String).join(" "));
    return logger;
  };
  const logger: LoggerInterface = {
    level: (() => logger) as LoggerInterface["level"],
    warn: keep,
    error: keep,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

/** The Vega specification of a picture. The picture itself stays as it is. */
export async function compilePicture(picture: Picture): Promise<Compiled> {
  const spec = structuredClone(picture.spec);
  if (picture.grammar === "vega") return { spec: spec as Spec, warnings: [] };
  const { compile } = await import("vega-lite");
  const warnings: string[] = [];
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: collectingLogger(warnings) });
  return { spec: compiled.spec, warnings };
}
