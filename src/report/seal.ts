import { type ReportTemplate, isFolder } from "./house-style.ts";
import type { Language } from "../language/language.ts";
import type { Scope } from "../measure/scope.ts";
import type { Dataset } from "../project/dataset.ts";
import { sha256 } from "../table/sha256.ts";
import type { ReportDocument } from "./document.ts";
import { factsOf, originNames } from "./facts-of.ts";
import { lineMarks } from "./line-marks.ts";
import type { Masthead } from "../project/masthead.ts";
import { manifest, type PublishedFile, type PublishedRequest } from "./manifest.ts";
import { statementsOf } from "./statement-list.ts";

/** A file of a report; its path is within the report's folder. */
export interface ReportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What the files of a report were asked to be. */
export interface SealedRequest extends Masthead {
  readonly formats: readonly string[];
  readonly language: Language;
  readonly scope: Scope;
  readonly brief?: boolean;
  readonly long?: boolean;
  readonly template?: ReportTemplate;
}

/** The edition that a report is set against, as its manifest names it. */
function recordedAgainst({
  dataset,
  links,
}: NonNullable<Dataset["against"]>): NonNullable<PublishedRequest["against"]> {
  const sources = dataset.sources.map(({ id, sha256: hash }) => ({ file: id, sha256: hash }));
  return { sources, ...recordedMappings(dataset), ...(links.length > 0 && { links }) };
}

/** The mapping by which all sources of a dataset were read, or one for each where they are several ({} for none). */
function recordedMappings({ sources }: Dataset): Pick<PublishedRequest, "mapping" | "mappings"> {
  const mappings = sources.map(({ mapping }) => mapping ?? {});
  if (mappings.every((mapping) => Object.keys(mapping).length === 0)) return {};
  const [first] = mappings;
  const isOne = mappings.every((mapping) => JSON.stringify(mapping) === JSON.stringify(first));
  return isOne ? { mapping: first! } : { mappings };
}

/**
 * The manifest that seals a report, `figures.json`: its source, what was asked for, every figure and statement, and a hash
 * of each file, so that the whole publication can be made again and compared.
 */
export async function seal(
  dataset: Dataset,
  document: ReportDocument,
  files: readonly ReportFile[],
  { template, ...asked }: SealedRequest,
  /** Files that were written already, with their hashes. */
  others: readonly PublishedFile[] = [],
): Promise<ReportFile> {
  const request = {
    ...asked,
    ...recordedMappings(dataset),
    ...(dataset.links && { links: dataset.links }),
    ...(dataset.against && { against: recordedAgainst(dataset.against) }),
    ...(template && {
      template: {
        file: template.file,
        sha256: await sha256(template.bytes),
        ...(isFolder(template) && { folder: true }),
      },
    }),
  };
  const text = manifest(factsOf(document), dataset, originNames(document), {
    request,
    marks: lineMarks(dataset),
    files: [
      ...(await Promise.all(files.map(async ({ path, content }) => ({ path, sha256: await sha256(content) })))),
      ...others,
    ],
    statements: statementsOf(document),
    finding: document.finding,
  });
  return { path: "figures.json", content: text };
}
