import { type Dimension, type Key, UNSTATED } from "../measure/request/request.ts";
import { dimensionById } from "../measure/dimensions/catalogue.ts";
import { unpricedKindOf } from "../measure/rows-of.ts";
import { statedWords } from "../measure/stated-words.ts";
import { hasNegative } from "../measure/largest.ts";
import { currencyOf } from "../measure/measures/money-unit.ts";
import { anyPriced, leavesOutJoint } from "../measure/some-of.ts";
import { moneyApart, moneyInWords } from "../unit/amount.ts";
import { firstPlaces } from "../statement/ranking.ts";
import type { ReportContext } from "./context.ts";
import type { Inline } from "./document.ts";
import { enumerate, say } from "./say.ts";
import { PROJECTS } from "./statements.ts";

/** The keys of a dimension that stand for one thing, largest first: no joint project, nothing unstated. */
export function soleKeys({ figures, names }: ReportContext, dimension: Dimension): Key[] {
  const { rows, total } = figures([dimension]);
  // Rows come in the order of their money: where there is none, that of the source, which is no ranking.
  const ranked = total.investment === null ? rows.toSorted((a, b) => b.projects - a.projects) : rows;
  return ranked
    .map((row) => row.keys[dimension]!)
    .filter((key) => key !== UNSTATED && names.joint(dimension, key).length === 0 && !isWholeArea(dimension, key));
}

/** Whether a key stands for several others without naming them: 全市 is no district. */
export function isWholeArea(dimension: Dimension, key: Key): boolean {
  return dimensionById(dimension).isWhole?.(key) ?? false;
}

/** What a key comes to: its money, or its number of projects where none in scope states an amount. */
function amountOf(context: ReportContext, dimension: Dimension, key: Key): number | null {
  const measure = isPriced(context) ? "investment" : "projects";
  return context.statements.fact({ measure, keys: { [dimension]: [key] } }).value;
}

/**
 * The largest keys that stand for one thing, at most so many, none of them equal to one that is left out; none where one
 * alone states an amount.
 */
export function leadingKeys(context: ReportContext, dimension: Dimension, most: number): Key[] {
  // Who has nothing comes first in nothing.
  const keys = soleKeys(context, dimension).filter((key) => amountOf(context, dimension, key) !== 0);
  const first = firstPlaces(keys, most, (key) => amountOf(context, dimension, key));
  return unrankedKeys(context, dimension).length > 0 && isAlone(context, dimension) ? [] : first;
}

function isAlone(context: ReportContext, dimension: Dimension): boolean {
  return soleKeys(context, dimension).filter((key) => (amountOf(context, dimension, key) ?? 0) !== 0).length === 1;
}

/** The keys that stand for one thing and have no amount, where others have one. */
export function unrankedKeys(context: ReportContext, dimension: Dimension): Key[] {
  return soleKeys(context, dimension).filter((key) => amountOf(context, dimension, key) === null);
}

/** What figures and tables are of, as their captions say: the money, or the projects where none states an amount. */
export function captionWords(context: ReportContext): { readonly figure: string; readonly table: string } {
  const zh = context.language === "zh";
  if (!isPriced(context)) return zh ? { figure: "项目数", table: "项目数" } : { figure: "Projects", table: "Projects" };
  return zh
    ? { figure: "计划投资", table: "项目数与计划投资" }
    : { figure: "Planned investment", table: "Projects and planned investment" };
}

/** Whether any project in scope states an amount. */
export function isPriced({ projects }: ReportContext): boolean {
  return anyPriced(projects);
}

// Without its joint projects a plan isn't all there is of it.
function isScoped({ scope, dataset }: ReportContext): boolean {
  return Object.values(scope.where).some((value) => value !== undefined) || leavesOutJoint(dataset, scope);
}

/** Who says what a sentence counts: the source, or of a part of it only the projects in scope. */
export function whoSays(context: ReportContext, [many, one]: readonly [many: string, one: string]): string {
  const scoped = isScoped(context);
  if (context.language === "zh") return scoped ? "范围内的项目写明" : "来源写明";
  if (!scoped) return `The source ${one}`;
  return context.projects.length === 1 ? `The project in scope ${one}` : `The projects in scope ${many}`;
}

/** What shares in sentences are of: all planned investment, or that of the scope, as far as it is stated. */
export function wholeName(context: ReportContext): string {
  const { language, statements } = context;
  const scoped = isScoped(context);
  const partly = (statements.fact({ measure: "missing" }).value ?? 0) > 0;
  if (language === "zh") return `${scoped ? "本报告范围内" : "全部"}${partly ? amountWords(context).of : ""}计划投资`;
  return `${scoped ? "the planned investment in scope" : "all planned investment"}${partly ? ` that ${amountWords(context).of}` : ""}`;
}

/** How amounts are called where not every project in scope has one that counts. */
export function amountWords({
  language,
  statements,
  projects,
}: Pick<ReportContext, "language" | "statements" | "projects">) {
  return statedWords(projects, statements.fact({ measure: "missing" }), language);
}

/**
 * Whether one key of a dimension has more than every other one, those that stand for several things or none among them:
 * only then may it be called the largest.
 */
export function hasLeader(context: ReportContext, dimension: Dimension): boolean {
  const { rows } = context.figures([dimension]);
  const [sole] = soleKeys(context, dimension);
  const priced = isPriced(context);
  const of = ({ investment, projects }: (typeof rows)[number]) => (priced ? investment : projects);
  const lead = rows.find(({ keys }) => keys[dimension] === sole);
  const most = lead && of(lead);
  if (most === undefined || most === null) return false;
  // One that is stated alone is the most of nothing.
  if (rows.every((row) => row === lead || of(row) === null)) return false;
  return rows.every((row) => row === lead || (of(row) ?? Number.NEGATIVE_INFINITY) < most);
}

/** Words before a superlative about amounts, where a project without one could overturn it. */
export function byStated(context: ReportContext): string {
  if ((context.statements.fact({ measure: "missing" }).value ?? 0) === 0) return "";
  return `${amountWords(context).by}${context.language === "zh" ? "，" : ", "}`;
}

/** The same before a list of groups with their shares, which a project without an amount could change as well. */
export function sharesAsStated(context: ReportContext): string {
  if (!isPriced(context) || byStated(context) === "") return "";
  const { by } = amountWords(context);
  // It stands behind 按类别, and two 按 in a row would be one too many.
  return context.language === "zh" ? `${by.replace(/^按/, "以")}计，` : `, ${by}`;
}

/** One key and what it comes to: 昆区19.35亿元（20.5%，26个项目）. */
export function keyWithFigures(context: ReportContext, dimension: Dimension, key: Key): Inline[] {
  const { language, statements, names } = context;
  const zh = language === "zh";
  const keys = { [dimension]: [key] };
  const name = names.of(dimension, key);
  const count = statements.count({ measure: "projects", keys }, PROJECTS);
  if (!isPriced(context)) return zh ? say`${name}${count}` : say`${name} (${count})`;
  if (statements.fact({ measure: "investment", keys }).value === null)
    return unpricedKindOf(context.projects, statements.fact({ measure: "missing", keys })) === "unread"
      ? zh
        ? say`${name}（${count}，未计金额）`
        : say`${name} (${count}, no amount that counts)`
      : zh
        ? say`${name}（${count}，未标金额）`
        : say`${name} (${count}, no amount stated)`;
  const rounded = statements.money({ measure: "investment", keys });
  const alike = looksLike(context, dimension, rounded.fact.value!);
  const money =
    alike.length > 0
      ? { ...rounded, text: moneyApart(rounded.fact.value!, alike, language, currencyOf(context.projects)) }
      : rounded;
  const share = statements.share({ measure: "share", keys });
  // A sum of nothing has no parts, nor has one with corrections.
  if (share.fact.value === null || hasNegative(context.projects, {}))
    return zh ? say`${name}${money}（${count}）` : say`${name} with ${money} (${count})`;
  return zh ? say`${name}${money}（${share}，${count}）` : say`${name} with ${money} (${share}, ${count})`;
}

// Amounts further apart than this never read the same.
const CLOSE = 0.01;

/** Amounts of other groups that read the same as one once they are rounded, though they are others: a ranking of them would show nothing. */
function looksLike({ figures, language, projects }: ReportContext, dimension: Dimension, value: number): number[] {
  const inWords = (wan: number) => moneyInWords(wan, language, currencyOf(projects));
  const words = inWords(value);
  return figures([dimension]).rows.flatMap(({ investment }) =>
    investment !== null &&
    investment !== value &&
    Math.abs(investment - value) <= Math.abs(value) * CLOSE &&
    inWords(investment) === words
      ? [investment]
      : [],
  );
}

/** Some keys of a dimension and what each comes to. */
export function keysWithFigures(context: ReportContext, dimension: Dimension, keys: readonly Key[]): Inline[] {
  return enumerate(
    keys.map((key) => keyWithFigures(context, dimension, key)),
    context.language,
  );
}
