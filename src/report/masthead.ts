import { isHeld } from "../project/held.ts";
import type { Language } from "../language/language.ts";
import type { Project } from "../project/project.ts";
import type { Dataset } from "../project/dataset.ts";
import { issueOf } from "../project/issued.ts";
import type { Masthead } from "../project/masthead.ts";
import { sourceNames } from "../project/source-names.ts";
import type { ReportContext } from "./context.ts";
import { namedDistrict } from "../measure/own-district.ts";
import { dayOf, sourceTitle } from "../project/source-title.ts";

/** What a report says of itself above its text. */
export interface DocumentHead {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Publisher, number and date of the source; empty where neither it nor the reader says them. */
  readonly imprint: string;
  /** The projects of its source, as far as its words name some by their numbers. */
  readonly projects: readonly Project[];
  /** The columns of its tables, which its words call places by. */
  readonly columns: Dataset["columns"];
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
    subtitle: sourceTitle(dataset, language) ?? sourceNames(dataset, language),
    imprint: imprintOf(dataset, language, asked),
    source: sourceName(dataset, language, true),
    place: sourceName(dataset, language, false),
    projects: dataset.projects,
    columns: dataset.columns,
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
  const issued = issueOf(dataset);
  const told = [publisher ?? issued.publisher, issued.number, date ?? dayOf(dataset, language) ?? undefined];
  return told.filter((part) => part !== undefined && part !== "").join(" · ");
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
  const range = first === last ? `${last}` : `${first}–${last}`;
  const lines = last === 0 ? "" : zh ? `，第${range}行` : `, ${first === last ? "line" : "lines"} ${range}`;
  if (!hashed) return file + lines;
  const hash = `SHA-256 ${sha256.slice(0, 12)}…`;
  return zh ? `${file}${lines}（${hash}）` : `${file}${lines} (${hash})`;
}
