import { type Places, placesOf } from "../audit/basis/places.ts";
import { measure } from "../measure/measure.ts";
import { isHeld } from "../project/held.ts";
import { type Fact, factMaker } from "../measure/fact.ts";
import type { Language } from "../language/language.ts";
import type { Scope } from "../measure/scope.ts";
import type { ChosenFinding } from "./document.ts";
import type { Masthead } from "../project/masthead.ts";
import type { PublishedStatement } from "./statement-list.ts";
import type { JointPolicy } from "../measure/request/request.ts";
import { standingQueries } from "../measure/standing-figures.ts";
import type { Link } from "../project/links.ts";
import type { Dataset } from "../project/dataset.ts";
import { sourcesOf } from "../project/printed-number.ts";
import type { Project } from "../project/project.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { jsonText } from "../print/json-text.ts";

/** A number of a report as `figures.json` records it. */
export interface ManifestFigure extends Partial<Places> {
  readonly id: string;
  /** What the report calls it: `F42`. Figures of one cell share a name. */
  readonly name?: string;
  readonly value: number | null;
  readonly unit: string;
  /** How joint projects count in it. */
  readonly policy: JointPolicy;
  /** How many of its projects state an amount. */
  readonly priced?: number;
  /** 序号 of the projects that it is made of. Of a long table they aren't listed: `trace ID SOURCE` lists them. */
  readonly seqs?: readonly number[];
  /** Of a long table instead: how many of its projects state what is measured, and how many don't. */
  readonly stated?: number;
  readonly missing?: number;
}

/** What a report was asked to be. */
export interface PublishedRequest extends Masthead {
  readonly formats: readonly string[];
  readonly language: Language;
  readonly scope: Scope;
  /** It is a brief, on one page. */
  readonly brief?: boolean;
  /** It is of a table too long to be held: without what takes the projects one by one, which `projects.csv` lists. */
  readonly long?: boolean;
  /** How the source was told to be read, or each of several ({} for one that was told nothing). */
  readonly mapping?: object;
  readonly mappings?: readonly object[];
  /** Reviewed links by which projects of several lists were taken for one. */
  readonly links?: readonly Link[];
  /** The edition that it is set against, and reviewed links between the two. */
  readonly against?: {
    readonly sources: readonly { readonly file: string; readonly sha256: string }[];
    readonly mapping?: object;
    readonly mappings?: readonly object[];
    readonly links?: readonly Link[];
  };
  /** The office's own .docx, or folder of looks, that the files are set with. */
  readonly template?: { readonly file: string; readonly sha256: string; readonly folder?: boolean };
}

/** A file of a report, and the SHA-256 of its bytes. */
export interface PublishedFile {
  readonly path: string;
  readonly sha256: string;
}

/** What a manifest says about the publication beside its figures. */
export type Publication = Required<Pick<Manifest, "request" | "files" | "statements" | "marks" | "finding">>;

/** What `reports/figures.json` holds: the source, and every number that was made from it. */
export interface Manifest {
  readonly source: {
    readonly file: string;
    /** SHA-256 of the source's bytes. */
    readonly sha256: string;
    readonly projects: number;
    /** Projects that state an amount. */
    readonly priced: number;
    /** Of several sources: all of them, in their order. */
    readonly sources?: readonly { readonly file: string; readonly sha256: string }[];
  };
  /** What was asked for: with the source, all that is needed to make every file again. */
  readonly request?: PublishedRequest;
  /** A short mark for each line of the source (see `lineMarks`). */
  readonly marks?: string;
  /** The files of the report beside this one, with their SHA-256. */
  readonly files?: readonly PublishedFile[];
  /** What the report leads with and why, beside what weighed less. */
  readonly finding?: ChosenFinding;
  /** Every text of the report that states numbers. */
  readonly statements?: readonly PublishedStatement[];
  /** How many figures follow. */
  readonly count: number;
  /** Sorted by id. */
  readonly figures: readonly ManifestFigure[];
}

/**
 * The text of `figures.json`: every number of a report, with the standing figures of its source, sorted by id, one a
 * line, so that the same facts give the same bytes and a change shows as one line. `names` are those that the report
 * gives its numbers, by id.
 */
export function manifest(
  facts: readonly Fact[],
  dataset: Dataset,
  names: ReadonlyMap<string, string> = new Map(),
  publication?: Publication,
): string {
  const { source, figures } = recordFigures(facts, dataset, names);
  const list = (name: string, items: readonly unknown[]) =>
    `  "${name}": [\n${items.map((item) => `    ${jsonText(item)}`).join(",\n")}\n  ]`;
  const parts = [
    `  "source": ${jsonText(source)}`,
    ...(publication
      ? [
          `  "request": ${jsonText(publication.request)}`,
          `  "marks": ${jsonText(publication.marks)}`,
          `  "finding": ${jsonText(publication.finding)}`,
          list("files", publication.files),
          list("statements", publication.statements),
        ]
      : []),
    `  "count": ${figures.length}`,
    list("figures", figures),
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

/** The same as data. */
export function recordFigures(
  facts: readonly Fact[],
  dataset: Dataset,
  names: ReadonlyMap<string, string> = new Map(),
): Manifest {
  const { file, sha256, projects } = dataset;
  const make = factMaker(projects);
  const byId = new Map(facts.map((made) => [made.id, made]));
  for (const query of standingQueries(projects)) {
    const standing = make(query);
    if (!byId.has(standing.id)) byId.set(standing.id, standing);
  }
  const record = figureRecorder(projects);
  const figures = [...byId.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(record)
    .map(({ id, ...figure }) => {
      const name = names.get(id);
      return { id, ...(name !== undefined && { name }), ...figure };
    });
  const { priced } = measure(projects, { by: [] }).total;
  const sources = dataset.sources.map(({ id, sha256 }) => ({ file: id, sha256 }));
  const source = { file, sha256, projects: projects.length, priced, ...(sources.length > 1 && { sources }) };
  return { source, count: figures.length, figures };
}

/** Records facts with the places of the rows behind them. */
export function figureRecorder(projects: readonly Project[]): (made: Fact) => ManifestFigure {
  if (!isHeld(projects))
    return ({ id, value, unit, query, stated, missing }) => ({
      id,
      value,
      unit: unitSymbol(unit),
      policy: query.joint ?? "apart",
      stated,
      missing,
    });
  const positions = new Map(projects.map(({ seq, source }) => [seq, source]));
  const ofSeveral = sourcesOf(projects).length > 1;
  const stated = new Set(projects.filter(({ investment }) => investment !== null).map(({ seq }) => seq));
  return ({ id, value, unit, query, seqs }) => {
    const at = seqs.flatMap((seq) => positions.get(seq) ?? []);
    return {
      id,
      value,
      unit: unitSymbol(unit),
      policy: query.joint ?? "apart",
      priced: seqs.filter((seq) => stated.has(seq)).length,
      seqs,
      ...placesOf(at, ofSeveral),
    };
  };
}
