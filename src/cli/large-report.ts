import { join } from "node:path";
import { knownScope, type Scope } from "../measure/scope.ts";
import type { ReportFormat, ReportRequest } from "../pipeline.ts";
import type { Mapping } from "../reading/mapping.ts";
import type { Manifest } from "../report/manifest.ts";
import { mastheadOf } from "../project/masthead.ts";
import { type Difference, parseManifest } from "../report/verify.ts";
import type { ReportTemplate } from "../report/house-style.ts";
import { type FoundFiles, staleStatements, verifyContents } from "../seal/compare-files.ts";
import { type Invocation, type Options, type Output, UsageError } from "./command.ts";
import { fileHash } from "./file-hash.ts";
import { readInvokedLarge } from "./large-source.ts";
import { LONG_FORMATS, type LongReport, longReportFiles, PROJECT_LIST } from "./long-report-files.ts";
import { signatureOf } from "./signature.ts";
import { settleIssues, mappingsOf } from "./source.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { wrongUse } from "./wrong-use.ts";
import { writeInvokedReport } from "./write-report.ts";

/** How a report is asked for. */
export interface AskedReport {
  readonly out: string;
  /** The forms that are asked for; null where none is named. */
  readonly formats: readonly ReportFormat[] | null;
  readonly request: Omit<ReportRequest, "formats">;
  readonly profile: string | null;
}

/** Writes the report about the long table that a command is called with; false where its source can be held. */
export async function reportInvokedLarge(
  invocation: Invocation,
  { out, formats, request, profile }: AskedReport,
): Promise<boolean> {
  const { options, output } = invocation;
  const long = await readLongReport(invocation, mappingsOf(options));
  if (!long) return false;
  if (profile !== null) throw new UsageError(NO_PROFILES);
  const forms = longFormats(formats, output);
  const list = await writtenList(long, request.scope);
  const files = await longReportFiles(long, { ...request, formats: forms }, list);
  const signature = typeof options.sign === "string" ? [signatureOf(files[0]!.content, options.sign)] : [];
  const all = [...files, { path: list.path, content: { file: list.file } }, ...signature];
  await writeInvokedReport(out, all, invocation);
  output.wrote(out, all.length);
  output.progress("");
  return true;
}

const NO_PROFILES = {
  zh: "--profile：来源太长，一次只能写一份；请用 --brief --where 逐个地区写",
  en: "--profile: the source is too long for many reports at once; use --brief --where for each",
} as const;

const NO_PAGE = {
  zh: "来源太长，不写网页（report.html 须放下全部项目）；逐项清单见 projects.csv",
  en: "the source is too long for the page (report.html holds all projects), which isn't written; projects.csv lists them",
} as const;

/** The forms of the report about a long table. Throws a UsageError for one that holds all projects. */
function longFormats(asked: readonly ReportFormat[] | null, { complain, language }: Output): readonly ReportFormat[] {
  if (asked === null) {
    complain(NO_PAGE[language]);
    return ["pdf", "svg"];
  }
  const held = asked.filter((format) => !LONG_FORMATS.some((known) => known === format));
  if (held.length > 0)
    throw wrongUse(
      "--format",
      {
        zh: `${LONG_FORMATS.join("、")}（来源太长，别的格式须放下全部项目）`,
        en: `${LONG_FORMATS.join(", ")}: the source is too long for forms that hold all projects`,
      },
      held.join(","),
    );
  return asked;
}

/**
 * Makes the published report about a long table again from its source, and gives what differs: the source, its figures and
 * statements, then file by file.
 */
export async function verifyLong(
  recorded: Manifest,
  found: FoundFiles,
  sources: readonly string[],
  { options, output }: Omit<Invocation, "positionals">,
  template?: ReportTemplate,
): Promise<Difference[]> {
  const { formats, language, scope, brief, mapping } = recorded.request!;
  const given = mappingsOf(options as Options);
  const mappings = given.length > 0 ? given : mapping ? [mapping as Mapping] : [];
  // Whatever its length, it is read in the way that it was reported in.
  const limits = { same: 0, streamed: 0, held: 0 };
  const long = (await readLongReport({ positionals: sources, options, output, limits }, mappings))!;
  const list = await writtenList(long, scope);
  const request = {
    formats: formats as readonly ReportFormat[],
    language,
    scope,
    ...(brief && { brief }),
    ...mastheadOf(recorded.request!),
    ...(template && { template }),
  };
  const again = await longReportFiles(long, request, list);
  const remade = parseManifest(String(again[0]!.content));
  const differences = [...otherFigures(recorded, remade), ...staleStatements(recorded, remade)];
  const listed = recorded.files?.find(({ path }) => path === list.path)?.sha256 ?? null;
  if (listed !== list.sha256)
    differences.push({ id: list.path, field: "sha256", recorded: listed, recomputed: list.sha256 });
  for await (const one of verifyContents(recorded, found, again)) differences.push(one);
  return differences;
}

function* otherFigures(recorded: Manifest, remade: Manifest): Generator<Difference> {
  for (const field of ["sha256", "projects", "priced"] as const)
    if (recorded.source[field] !== remade.source[field])
      yield { id: "source", field, recorded: recorded.source[field], recomputed: remade.source[field] };
  const made = new Map(remade.figures.map((figure) => [figure.id, figure]));
  for (const { id, ...figure } of recorded.figures) {
    const now = made.get(id);
    made.delete(id);
    for (const field of ["value", "unit", "policy", "stated", "missing"] as const)
      if (figure[field] !== now?.[field])
        yield { id, field, recorded: figure[field] ?? null, recomputed: now?.[field] ?? null };
  }
  for (const { id, value } of made.values()) yield { id, field: "id", recorded: null, recomputed: value };
}

/** The long table that a report is asked for, opened; null where its source can be held. */
export async function readLongReport(invocation: Invocation, mappings: readonly Mapping[]): Promise<LongReport | null> {
  const table = await readInvokedLarge(invocation, mappings, { records: true, above: "streamed" });
  if (!table) return null;
  settleIssues(table, invocation, table.issueCount);
  const { openLargeDataset } = await import("../engine/large-dataset.ts");
  const [mapping] = mappings.length === 1 ? mappings : [];
  return { table, large: await openLargeDataset(table, mapping) };
}

/** Writes the list of the projects in scope for a while; it is gone when the command ends. */
export async function writtenList(
  { table, large: { make } }: LongReport,
  asked: Partial<Scope> = {},
): Promise<{ readonly path: string; readonly file: string; readonly sha256: string }> {
  const { writeProjectList } = await import("../engine/large-list.ts");
  const scope = await make((known) => knownScope(known, asked));
  const file = join(temporaryFolder(), PROJECT_LIST);
  await make((known) => writeProjectList(table, known, scope, file));
  return { path: PROJECT_LIST, file, sha256: await fileHash(file) };
}
