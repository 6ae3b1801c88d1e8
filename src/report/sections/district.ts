import { anyJoint } from "../../measure/some-of.ts";
import { type Key, UNSTATED } from "../../measure/request/request.ts";
import { hasNegative } from "../../measure/largest.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Block, Inline } from "../document.ts";
import { chartBlocks, onScreen, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import {
  byStated,
  captionWords,
  isPriced,
  isWholeArea,
  keyWithFigures,
  leadingKeys,
  soleKeys,
  wholeName,
} from "../leaders.ts";
import { ownDistrict } from "../../measure/own-district.ts";
import { omissionOf } from "../omission.ts";
import { enumerate, say } from "../say.ts";
import { jointSentence } from "../sentences/joint.ts";
import { PROJECTS } from "../statements.ts";
import { dimensionTable } from "../tables/dimension-table.ts";

/** Investment and projects by district, and what joint projects could add to each. */
export const districtSection: SectionDefinition = {
  id: "district",
  charts: ["district", "tile-map"],
  build: (context) => {
    const { language } = context;
    const zh = language === "zh";
    const of = captionWords(context);
    const { one, many } = context.places;
    // A report of one district has others only where they share its projects.
    const own = ownDistrict(context.scope) !== null;
    const title = own
      ? { zh: "本地区单独承担多少", en: `What the ${one.en} carries alone` }[language]
      : { zh: "哪些地区承担最多", en: `Which ${many.en} carry most` }[language];
    const omission = omissionOf(context, "district", title);
    if (omission) return omission;
    const bars = chartBlocks(context, "district", zh ? `各地区的${of.figure}` : `${of.figure} by ${one.en}`);
    const map = chartBlocks(
      context,
      "tile-map",
      zh ? `各地区的${of.figure}（示意图，非地理边界）` : `${of.figure} by ${one.en} (schematic)`,
    );
    const table = tableBlock(
      dimensionTable(context, "district", {
        id: "table-district",
        caption: zh ? `各地区的${of.table}` : `${of.table} by ${one.en}`,
      }),
    );
    // In a report of one district they would only say that it is all there is.
    const figures = own ? onScreen<Block>(...bars, ...map, table) : printFirst(bars, [...map, table]);
    return {
      id: "district",
      title,
      blocks: [
        paragraph(leadSentence(context, pointers(context, figures)), leadersSentence(context)),
        paragraph(jointSentence(context), wholeAreaSentence(context), unstatedSentence(context)),
        ...figures,
      ].filter((block) => block.kind !== "paragraph" || block.content.length > 0),
    };
  },
};

function leadSentence(context: ReportContext, where: readonly Inline[]): Inline[] {
  const [first, second] = soleKeys(context, "district");
  if (first === undefined) return [];
  // A report of one district ranks none: of the others it has only what they share with it.
  if (second !== undefined && ownDistrict(context.scope) !== null) return [];
  if (second !== undefined && !comesBefore(context, first, second)) return [];
  const priced = isPriced(context);
  const leader = keyWithFigures(context, "district", first);
  // One district alone is no ranking.
  if (second === undefined)
    return context.language === "zh"
      ? say`归到单个地区的只有${leader}${where}。`
      : say`The only ${context.places.one.en} with projects of its own is ${leader}${where}.`;
  const joint = anyJoint(context.projects);
  return context.language === "zh"
    ? say`${priced ? byStated(context) : ""}${joint ? `归到单个地区的${priced ? "投资" : "项目"}中` : `各地区的${priced ? "投资" : "项目"}中`}，最多的是${leader}${where}。`
    : say`Among ${joint ? "single" : "the"} ${context.places.many.en}, ${priced ? byStated(context) : ""}${leader} comes first${where}.`;
}

/** Whether both state something and the first has more: what is stated alone leads nothing. */
function comesBefore(context: ReportContext, one: Key, other: Key): boolean {
  const measure = isPriced(context) ? "investment" : "projects";
  const of = (key: Key) => context.statements.fact({ measure, keys: { district: [key] } }).value;
  const [most, next] = [of(one), of(other)];
  return most !== null && next !== null && most > next;
}

/** Shares of the largest districts together, where there are enough to make it worth saying. */
export function leadersSentence(context: ReportContext): Inline[] {
  const keys = soleKeys(context, "district");
  if (ownDistrict(context.scope) !== null) return [];
  if (!isPriced(context) || keys.length < 5 || hasNegative(context.projects, {})) return [];
  const { language, statements, names } = context;
  const top = leadingKeys(context, "district", 3);
  if (top.length < 2) return [];
  const listed = enumerate(
    top.map((key) => [names.of("district", key)]),
    language,
  );
  const share = statements.share({ measure: "share", keys: { district: top } });
  // Where no other has an amount they hold all that there is.
  if (share.fact.value === 1) return [];
  return language === "zh"
    ? say`${listed}${top.length === 2 ? "两" : "三"}地合计占${wholeName(context)}的${share}。`
    : say`${listed} together hold ${share} of ${wholeName(context)}.`;
}

/** Projects of all or some districts that the source doesn't name. */
function wholeAreaSentence({ language, statements, figures, places }: ReportContext): Inline[] {
  const place = places.one.en;
  const keys = figures(["district"])
    .rows.map((row) => row.district!)
    .filter((key) => isWholeArea("district", key));
  if (keys.length === 0) return [];
  const count = statements.count({ measure: "projects", keys: { district: keys } }, PROJECTS);
  const money = statements.money({ measure: "investment", keys: { district: keys } });
  const priced = money.fact.value !== null;
  const names = keys.map((key) => (language === "zh" ? `“${key}”` : `"${key}"`)).join(language === "zh" ? "、" : ", ");
  return language === "zh"
    ? say`${count}的地区写作${names}${priced ? say`，${count.fact.value === 1 ? "" : "共"}${money}` : ""}，没有写明是哪些地区，单列成行，不计入任何一个地区。`
    : say`${count} ${count.fact.value === 1 ? "is" : "are"} in ${names}${priced ? say` (${money})` : ""}, which ${keys.length === 1 ? "names" : "name"} no ${place}: ${keys.length === 1 ? "in a row of its own" : "in rows of their own"}, and in no ${place}'s figure.`;
}

function unstatedSentence({ language, statements, figures, places }: ReportContext): Inline[] {
  const row = figures(["district"]).rows.find(({ district }) => district === UNSTATED);
  if (!row) return [];
  const keys = { district: [UNSTATED as Key] };
  const count = statements.count({ measure: "projects", keys }, PROJECTS);
  const money = row.investment === null ? "" : statements.money({ measure: "investment", keys });
  return language === "zh"
    ? say`${count}未写明地区${money === "" ? "" : say`，共${money}`}。`
    : say`${count} ${row.projects === 1 ? "names" : "name"} no ${places.one.en}${money === "" ? "" : say` (${money})`}.`;
}
