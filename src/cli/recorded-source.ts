import { mappingFiles } from "./named-files.ts";
import { wrongUse } from "./wrong-use.ts";
import { withAgainst } from "../compare/against.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Mapping } from "../reading/mapping.ts";
import type { Manifest } from "../report/manifest.ts";
import type { Invocation } from "./command.ts";
import { editionNames, type Editions, readEditions } from "./edition-sources.ts";
import { type RecordedReading, readSourceOf } from "./source.ts";

/** Where the source of a report and the edition that it is set against are now. */
interface RecordedPaths {
  readonly source: readonly string[];
  readonly against: () => readonly string[];
}

/** Reads the source of a report as the report did: by its mapping and links, set against the same edition. */
export async function readRecordedSource(
  { request }: Manifest,
  paths: RecordedPaths,
  invocation: Omit<Invocation, "positionals">,
): Promise<Dataset> {
  const { links, against } = request ?? {};
  if (!against) return readSourceOf(paths.source, { ...mappedAs(request), ...(links && { links }) }, invocation);
  const { new: dataset, old } = await editionsOf(request, against, paths, invocation);
  const differing = against.sources.find(({ sha256 }, index) => old.sources[index]?.sha256 !== sha256);
  if (differing)
    throw wrongUse(
      "--against",
      {
        zh: `报告所对照的版本（${differing.file}，SHA-256 ${differing.sha256.slice(0, 12)}…）`,
        en: `the edition that the report was set against (${differing.file}, SHA-256 ${differing.sha256.slice(0, 12)}…)`,
      },
      { zh: "另一版本", en: "another one" },
    );
  return withAgainst(dataset, old, against.links);
}

type Request = NonNullable<Manifest["request"]>;

const mappedAs = ({ mapping, mappings }: Pick<Request, "mapping" | "mappings"> = {}): RecordedReading => ({
  ...(mapping && { mapping: mapping as Mapping | readonly Mapping[] }),
  ...(mappings && { mappings: mappings as readonly Mapping[] }),
});

/** Both editions, by the mappings of the command line where it gives some, else as each was read. */
async function editionsOf(
  request: Request | undefined,
  against: NonNullable<Request["against"]>,
  paths: RecordedPaths,
  invocation: Omit<Invocation, "positionals">,
): Promise<Editions> {
  const [old, ...more] = paths.against();
  if (mappingFiles(invocation.options).length > 0 && old !== undefined && more.length === 0) {
    const editions = await readEditions(invocation, old, paths.source);
    if (!("empty" in editions)) return editions;
  }
  // What both are called was told apart by their folders.
  const names = editionNames(paths.against(), paths.source);
  return {
    new: await readSourceOf(paths.source, { ...mappedAs(request), ...(names && { names: names.new }) }, invocation),
    old: await readSourceOf(paths.against(), { ...mappedAs(against), ...(names && { names: names.old }) }, invocation),
  };
}
