import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import ajvDraft04 from "ajv-draft-04";

// The published schemas aren't part of the project.
const FOLDER = "../shared/schemas";
const found = [FOLDER, "../../shared/schemas"].find((folder) => existsSync(folder));

/** Whether the published schemas are at hand; where they aren't, tests against them say so and are skipped. */
export const hasSchemas = found !== undefined;
if (!hasSchemas)
  console.warn(`no ${FOLDER} beside the project: exports aren't validated against the published schemas`);

const schema = (...path: string[]): Record<string, unknown> => JSON.parse(readFileSync(join(found!, ...path), "utf8"));

/** What is wrong with an OC4IDS package by its schema (draft 4), each with its path. */
export function oc4idsFaults(data: unknown): string[] {
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(schema("oc4ids-0.9.5", "project-schema.json"));
  const validate = ajv.compile(schema("oc4ids-0.9.5", "project-package-schema.json"));
  return validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** Codes of one of the standard's lists. */
export function codes(list: string): Set<string> {
  const path = join(found!, "oc4ids-0.9.5", "codelists", `${list}.csv`);
  return new Set(
    readFileSync(path, "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]!),
  );
}

/** What is wrong with a Data Package by its profile (draft 7). */
export function dataPackageFaults(data: unknown): string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(schema("datapackage-2.0", "datapackage.json"));
  return validate(data)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** The files that there are, to say what was validated against. */
export const schemaFiles = (): string[] => (found ? readdirSync(found) : []);
