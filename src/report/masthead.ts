import { isHeld } from "../project/held.ts";
import { headOfDocument } from "../gazette/document-head.ts";
import type { Language } from "../language/language.ts";
import type { Project } from "../project/project.ts";
import type { Dataset } from "../project/dataset.ts";
import { planOf } from "../project/plan-of.ts";
import { sourceNames } from "../project/source-names.ts";
import type { ReportContext } from "./context.ts";
import { namedDistrict } from "./own-district.ts";
import { dayOf, sourceTitle } from "../project/source-title.ts";

/** What a report calls itself and its source, where the reader knows better than the source says. */
export interface Masthead {
  readonly title?: string;
  /** The place that the plan is of: 包头市. */
  readonly place?: string;
  /** Who published the source: 包头市人民政府. */
  readonly publisher?: string;
  /** When the source was published, as it is to be printed. */
  readonly date?: string;
}

const FIELDS = ["title", "place", "publisher", "date"] as const;

/** The masthead of a request; what isn't given isn't in it, so that the same request is recorded alike. */
export function mastheadOf(request: Masthead): Masthead {
  return Object.fromEntries(FIELDS.flatMap((field) => (request[field] === undefined ? [] : [[field, request[field]]])));
}

/** What a report says of itself above its text. */
export interface DocumentHead {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Publisher, number and date of the source; empty where neither it nor the reader says them. */
  readonly imprint: string;
  /** The projects of its source, as far as its words name some by their numbers. */
  readonly projects: readonly Project[];
  /** Source in words, its file name, lines and SHA-256. */
  readonly source: string;
  /** The same without its hash, as it stands on a cover. */
  readonly place: string;
}

/** The head of a report: named by the source's own title, its place and its district, never by its file where it has a title. */
export function documentHead(context: ReportContext, asked: Masthead): DocumentHead {
  const { dataset, language } = context;
  return {
    language,
    title: asked.title ?? titleOf(context, asked),
    subtitle: sourceTitle(dataset) ?? sourceNames(dataset, language),
    imprint: imprintOf(dataset, language, asked),
    source: sourceName(dataset, language, true),
    place: sourceName(dataset, language, false),
    projects: dataset.projects,
  };
}

/** What a report is called: of one place or one district, by its name. */
function titleOf({ language, scope, names }: ReportContext, { place }: Masthead): string {
  const own = namedDistrict(scope);
  const district = own === null ? undefined : names.of("district", own);
  if (language === "zh") return `${place ?? ""}${district ?? ""}重点项目投资分析`;
  const of = [district, place].filter((name) => name !== undefined).join(", ");
  return `${of === "" ? "Key projects" : `Key projects of ${of}`}: planned investment`;
}

function imprintOf(dataset: Dataset, language: Language, { publisher, date }: Masthead): string {
  const line = !isHeld(dataset.rows)
    ? undefined
    : dataset.rows.find(({ row }) => row.at.line !== undefined)?.row.at.line;
  const document =
    dataset.parts || line === undefined
      ? undefined
      : planOf(dataset).documents.find(({ lines: [first, last] }) => first <= line && line <= last);
  const day = dayOf(dataset, language);
  const told = [
    publisher ?? (document && headOfDocument(document.title).publisher),
    document?.number,
    date ?? day ?? undefined,
  ];
  return told.filter((part) => part !== undefined && part !== null && part !== "").join(" · ");
}

function sourceName(dataset: Dataset, language: Language, hashed: boolean): string {
  const { parts } = dataset;
  if (parts) return parts.map((part) => sourceName(part, language, hashed)).join(language === "zh" ? "；" : "; ");
  const { file, sha256, projects } = dataset;
  const [first, last] = !isHeld(projects)
    ? [0, 0]
    : projects.reduce(
        ([least, most], { source: { line, lastLine = line } }) =>
          line === undefined || lastLine === undefined
            ? [least, most]
            : [Math.min(least, line), Math.max(most, lastLine)],
        [Number.POSITIVE_INFINITY, 0],
      );
  const zh = language === "zh";
  const lines = last === 0 ? "" : zh ? `，第${first}–${last}行` : `, lines ${first}–${last}`;
  if (!hashed) return file + lines;
  const hash = `SHA-256 ${sha256.slice(0, 12)}…`;
  return zh ? `${file}${lines}（${hash}）` : `${file}${lines} (${hash})`;
}
