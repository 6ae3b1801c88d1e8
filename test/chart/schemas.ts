import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { Chart } from "../../src/chart/chart.ts";

const FILES = {
  "vega-lite": "node_modules/vega-lite/build/vega-lite-schema.json",
  vega: "node_modules/vega/build/vega-schema.json",
} as const;

/** Gives what tells whether a specification is valid by its grammar's JSON schema. */
export function schemas(): (chart: Pick<Chart, "grammar" | "spec">) => boolean {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const compile = (file: string) => ajv.compile(JSON.parse(readFileSync(file, "utf8")));
  const checks = { "vega-lite": compile(FILES["vega-lite"]), vega: compile(FILES.vega) };
  return ({ grammar, spec }) => checks[grammar](spec) === true;
}
