import { withAgainst } from "../compare/against.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Mapping } from "../reading/mapping.ts";
import type { Manifest } from "../report/manifest.ts";
import { type Invocation, UsageError } from "./command.ts";
import { readSourceOf } from "./source.ts";

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
  const { mapping, links, against } = request ?? {};
  const asMapped = mapping ? { mapping: mapping as Mapping | readonly Mapping[] } : {};
  const dataset = await readSourceOf(paths.source, { ...asMapped, ...(links && { links }) }, invocation);
  if (!against) return dataset;
  const old = await readSourceOf(paths.against(), asMapped, invocation);
  const differing = against.sources.find(({ sha256 }, index) => old.sources[index]?.sha256 !== sha256);
  if (differing)
    throw new UsageError(
      `--against: expected the edition that the report was set against (${differing.file}, SHA-256 ${differing.sha256.slice(0, 12)}…), got another one`,
    );
  return withAgainst(dataset, old, against.links);
}
