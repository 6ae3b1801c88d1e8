import { mappingFiles } from "./named-files.ts";
import { basename } from "node:path";
import { listed } from "../language/misfit.ts";
import { ONE_FILE, SOURCE, wrongUse } from "./wrong-use.ts";
import { load, loadEach, loadMapping } from "../disk/load.ts";
import type { Dataset } from "../project/dataset.ts";
import { markedCharacters, markedWords } from "../plot/shown-text.ts";
import type { Link } from "../project/links.ts";
import type { Mapping } from "../reading/mapping.ts";
import { MisuseError } from "../measure/request/misuse.ts";
import { choose } from "./choice.ts";
import { collectSooner } from "./collect-sooner.ts";
import { refuseLarge } from "./large-source.ts";
import { linksOf } from "./links-file.ts";
import { insistOnCertainty } from "./strict.ts";
import type { Invocation, Options, Output } from "./command.ts";

/** Options of every command that reads a source. */
export const SOURCE_OPTIONS = {
  lang: { type: "string" },
  mapping: { type: "string", multiple: true },
  config: { type: "string" },
  links: { type: "string" },
  editions: { type: "string" },
  strict: { type: "boolean" },
} as const;

/** What `--editions` may say: that editions of one plan aren't to be added up, or that they are all the same. */
export const EDITIONS = ["refuse", "together"] as const;

/** Editions of one plan that a command was given to add up. */
export class EditionsError extends MisuseError {
  override readonly code = "editions.together";
}

/** A mapping among several that no source has the headings of. */
export class IdleMappingError extends MisuseError {
  override readonly code = "mapping.idle";
}

/** How sources are read where the command line alone doesn't say it. */
interface ReadingOptions {
  /** The command lists projects, which editions of one plan may do together. */
  readonly onlyLists?: boolean;
  /** Mappings that were picked from those of the command line. */
  readonly mappings?: readonly Mapping[];
  /** What the sources are called. */
  readonly names?: readonly string[];
}

/**
 * Reads the sources that a command is called with, and says on stderr what couldn't be read in them. Throws an
 * EditionsError where they are editions of one plan; a command that only lists projects takes them.
 */
export async function readInvokedSource(
  invocation: Invocation,
  { onlyLists = false, ...reading }: ReadingOptions = {},
): Promise<Dataset> {
  const editions = choose("editions", EDITIONS, invocation.options.editions ?? "refuse");
  const { dataset } = await loadInvokedSource(invocation, reading);
  const together = dataset.issues.find(({ code }) => code === "editions.together")?.words;
  if (together && editions === "refuse" && !onlyLists) throw new EditionsError(together);
  settleIssues(dataset, invocation);
  return dataset;
}

/**
 * Reads the sources that a command is called with, into one dataset, and the mapping where one is given. Throws an
 * IdleMappingError where one of several mappings is meant for none of them.
 */
export async function loadInvokedSource(
  { positionals, options, limits }: Pick<Invocation, "positionals" | "options" | "limits">,
  { mappings = mappingsOf(options), names }: Pick<ReadingOptions, "mappings" | "names"> = {},
): Promise<{ dataset: Dataset; mapping: Mapping }> {
  await refuseLarge(positionals, mappings, limits);
  collectSooner(positionals);
  const dataset = await load(positionals, mappings, linksOf(options), names);
  const used = new Set(dataset.sources.flatMap(({ mapping }) => (mapping ? [mapping] : [])));
  const idle = mappings.length > 1 ? mappings.findIndex((mapping) => !used.has(mapping)) : -1;
  if (idle >= 0) throw idleMapping(mappings[idle]!);
  return { dataset, mapping: mappings[0] ?? {} };
}

const filesOfMappings = new WeakMap<Mapping, string>();

/** The name of the file that a mapping of the command line was read from. */
export function fileOfMapping(mapping: Mapping): string {
  return filesOfMappings.get(mapping) ?? "";
}

function idleMapping(mapping: Mapping): IdleMappingError {
  const file = fileOfMapping(mapping);
  return new IdleMappingError({
    zh: `--mapping ${file}：没有一个来源是按它读取的；给出几个映射时，各来源用表头全部相符的第一个，没有写表头的映射不知用于哪个来源`,
    en: `--mapping ${file}: expected a source whose headings it names, got none; of several mappings each source is read by the first whose headings it has, and one that names none is for none`,
  });
}

/** The mappings that `--mapping` names; a source is read by the one whose headings it has. */
export function mappingsOf(options: Options): Mapping[] {
  return mappingFiles(options).map((path) => {
    const mapping = loadMapping(path);
    filesOfMappings.set(mapping, basename(path));
    return mapping;
  });
}

/** What a command is called with, where it is about one text. Throws a UsageError where several sources are named. */
export function ofOneSource(invocation: Invocation): Invocation {
  const { positionals } = invocation;
  if (positionals.length > 1) throw wrongUse(SOURCE, ONE_FILE, listed(positionals));
  return invocation;
}

/** How a report says that its sources were read: all by a mapping, or each by its own, with reviewed links. */
export interface RecordedReading {
  readonly mapping?: Mapping | readonly Mapping[];
  readonly mappings?: readonly Mapping[];
  readonly links?: readonly Link[];
  /** What the sources are called. */
  readonly names?: readonly string[];
}

/** Reads sources in the way that a recorded mapping and links say, where the command line doesn't, and says on stderr what couldn't be read in it. */
export async function readSourceOf(
  sources: readonly string[],
  recorded: RecordedReading,
  invocation: Omit<Invocation, "positionals">,
): Promise<Dataset> {
  const given = mappingsOf(invocation.options);
  await refuseLarge(sources, given, invocation.limits);
  collectSooner(sources);
  const links = invocation.options.links === undefined ? recorded.links : linksOf(invocation.options);
  const dataset =
    given.length === 0 && recorded.mappings
      ? await loadEach(sources, recorded.mappings, links, recorded.names)
      : await load(sources, given.length > 0 ? given : recorded.mapping, links, recorded.names);
  settleIssues(dataset, invocation);
  return dataset;
}

const MOST_ISSUES = 10;

const SAID = {
  zh: {
    of: (file: string, words: string) => `${file}：${words}`,
    more: (file: string, count: number) => `${file}：… 另有 ${count} 处（用 key-projects inspect 列出）`,
    noProjects: (file: string, why: readonly string[]) =>
      `${file}：没有读出项目${why.length === 0 ? "" : `：${why.join("；")}`}`,
    goOn: (file: string) =>
      `可以这样继续：key-projects inspect ${file} --mapping-out mapping.json，在其中写明各列，再加 --mapping mapping.json`,
    nothing: (file: string) => `${file}：没有可列出的：其中没有符合所问的项目`,
  },
  en: {
    of: (file: string, words: string) => `${file}: ${words}`,
    more: (file: string, count: number) => `${file}: … and ${count} more issues (key-projects inspect lists them)`,
    noProjects: (file: string, why: readonly string[]) =>
      `${file}: no projects found${why.length === 0 ? "" : `: ${why.join("; ")}`}`,
    goOn: (file: string) =>
      `to go on: key-projects inspect ${file} --mapping-out mapping.json, say there what the columns are, then add --mapping mapping.json`,
    nothing: (file: string) => `${file}: nothing to list: no project of it is of the kind asked for`,
  },
} as const;

/**
 * Says on stderr the first issues of a source, and how many more there are of `count` in all. Throws a StrictReadingError
 * where `--strict` takes none of them.
 */
export function settleIssues(
  read: Pick<Dataset, "issues" | "file">,
  { output, options }: Pick<Invocation, "output" | "options">,
  count = read.issues.length,
): void {
  const { issues, file } = read;
  for (const { words, at } of issues.slice(0, MOST_ISSUES))
    output.complain(SAID[output.language].of(at.file ?? file, words[output.language]));
  if (count > MOST_ISSUES) output.complain(SAID[output.language].more(file, count - MOST_ISSUES));
  insistOnCertainty(read, options, count);
}

/** Says on stderr why a source gave no projects, and returns the exit code for it: 1. */
export function complainOfNoProjects({ file, remarkWords }: Dataset, output: Output): number {
  const said = SAID[output.language];
  output.complain(
    said.noProjects(
      file,
      remarkWords.map((words) => words[output.language]),
    ),
  );
  output.complain(said.goOn(file));
  return 1;
}

/** Says on stderr that nothing of a source is left to list, and returns the exit code for it: 1. */
export function complainOfNothing(dataset: Dataset, output: Output): number {
  if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
  output.complain(SAID[output.language].nothing(dataset.file));
  return 1;
}

/** Says on stderr which characters of what is drawn or printed the font lacks, and how they are marked. */
export function complainOfMarked(texts: unknown, { output }: Pick<Invocation, "output">): void {
  const words = markedWords(markedCharacters(texts), output.language);
  if (words !== null) output.complain(words);
}
