import { measure } from "../measure/measure.ts";
import { jsonFault } from "../language/json-fault.ts";
import { misfit, NONE, type Saying } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import { factMaker } from "../measure/fact.ts";
import { formatFactId, parseFactId } from "../measure/fact-id.ts";
import { MisuseError, UnknownValueError } from "../measure/request/misuse.ts";
import { standingQueries } from "../measure/standing-figures.ts";
import type { Dataset } from "../project/dataset.ts";
import { isHeld } from "../project/held.ts";
import { placeOf } from "../reading/place-of.ts";
import { changedLines } from "./line-marks.ts";
import { figureRecorder, type Manifest, type ManifestFigure } from "./manifest.ts";

/** Something that a manifest says and the source doesn't give again. */
export interface Difference {
  /** Id of the figure or statement, or path of the file; `source` or `count` for what the manifest says about itself. */
  readonly id: string;
  /** What differs: its value, its 序号, the lines they stand on, … */
  readonly field: string;
  readonly recorded: unknown;
  readonly recomputed: unknown;
  /** Of a file: the statement or figure that differs in it, or the place. */
  readonly about?: string;
}

/** A file that is no manifest. */
export class ManifestError extends WordedError {
  readonly code = "manifest.unreadable";
}

/** Reads the text of a `figures.json`. Throws a ManifestError that says what is wrong with it. */
export function parseManifest(text: string, file = "figures.json"): Manifest {
  const fail = (expected: Saying, found: Saying): never => {
    throw new ManifestError(misfit(file, expected, found));
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fail("JSON", jsonFault(error));
  }
  if (!isRecord(data) || !isRecord(data.source) || !Array.isArray(data.figures))
    return fail(
      { zh: "数字清单 {source, count, figures}", en: "a manifest of figures {source, count, figures}" },
      text.slice(0, 60).replace(/\s+/g, " "),
    );
  for (const [index, figure] of data.figures.entries()) {
    if (!isRecord(figure) || typeof figure.id !== "string")
      fail(
        { zh: `第 ${index + 1} 个数字的编号 id`, en: `an id for figure ${index + 1}` },
        JSON.stringify(figure)?.slice(0, 60) ?? NONE,
      );
  }
  return data as unknown as Manifest;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const FIELDS: readonly (keyof ManifestFigure)[] = [
  "value",
  "unit",
  "policy",
  "priced",
  "seqs",
  "lines",
  "places",
  "stated",
  "missing",
];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Makes every figure of a manifest again from the source and yields what differs, field by field; nothing where the
 * manifest holds. A standing figure that the manifest lacks, a figure that comes twice and another source's hash differ
 * too.
 */
export function* verifyManifest(recorded: Manifest, dataset: Dataset): Generator<Difference> {
  const make = factMaker(dataset.projects);
  const record = figureRecorder(dataset.projects);
  const seen = new Set<string>();
  for (const figure of recorded.figures) {
    const { id } = figure;
    if (seen.has(id)) yield { id, field: "id", recorded: "twice", recomputed: "once" };
    seen.add(id);
    try {
      const again = record(make(parseFactId(id)));
      if (again.id !== id) yield { id, field: "id", recorded: id, recomputed: again.id };
      for (const field of FIELDS) {
        if (!same(figure[field], again[field]))
          yield { id, field, recorded: figure[field] ?? null, recomputed: again[field] ?? null };
      }
    } catch (error) {
      // The source has no such value any more: there is no number of it.
      if (error instanceof UnknownValueError) yield { id, field: "value", recorded: figure.value, recomputed: null };
      else if (error instanceof MisuseError || error instanceof RangeError)
        yield { id, field: "id", recorded: id, recomputed: null };
      else throw error;
    }
  }
  for (const query of standingQueries(dataset.projects)) {
    const id = formatFactId(query);
    if (!seen.has(id)) yield { id, field: "id", recorded: null, recomputed: record(make(query)).value };
  }
  const count = recorded.figures.length;
  if (recorded.count !== count) yield { id: "count", field: "count", recorded: recorded.count, recomputed: count };
  const source = {
    sha256: dataset.sha256,
    projects: dataset.projects.length,
    priced: measure(dataset.projects, { by: [] }).total.priced,
  };
  for (const [index, { file, sha256 }] of (recorded.source.sources ?? []).entries()) {
    const again = dataset.sources[index];
    if (again?.id !== file) yield { id: "source", field: "file", recorded: file, recomputed: again?.id ?? null };
    else if (again.sha256 !== sha256)
      yield { id: "source", field: "sha256", recorded: sha256, recomputed: again.sha256 };
  }
  for (const field of ["sha256", "projects", "priced"] as const) {
    if (recorded.source[field] !== source[field])
      yield { id: "source", field, recorded: recorded.source[field] ?? null, recomputed: source[field] };
  }
  for (const { name, text } of changedLines(recorded.marks ?? "", dataset))
    yield { id: "source", field: "line", recorded: null, recomputed: text, about: withProject(name, dataset) };
}

/** A line with the number of the project that stands on it. */
function withProject(name: string, { projects }: Dataset): string {
  const seqs = isHeld(projects) ? projects.filter(({ source }) => placeOf(source) === name).map(({ seq }) => seq) : [];
  return seqs.length === 0 ? name : `${name}, no. ${seqs.join(", ")}`;
}
