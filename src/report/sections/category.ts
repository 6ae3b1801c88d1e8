import type { SectionDefinition } from "../context.ts";
import { chartBlocks, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import {
  byStated,
  captionWords,
  hasLeader,
  isPriced,
  keysWithFigures,
  keyWithFigures,
  leadingKeys,
  sharesAsStated,
  soleKeys,
  unrankedKeys,
} from "../leaders.ts";
import { sharedTail } from "../../measure/own-district.ts";
import { omissionOf } from "../omission.ts";
import { say } from "../say.ts";
import { dimensionTable } from "../tables/dimension-table.ts";

const MOST_NAMED = 4;

/** Investment and projects by category. */
export const categorySection: SectionDefinition = {
  id: "category",
  charts: ["treemap", "category"],
  build: (context) => {
    const { language, statements } = context;
    const zh = language === "zh";
    const of = captionWords(context);
    const title = zh ? "投向哪些类别" : "What the money is for";
    const omission = omissionOf(context, "category", title);
    if (omission) return omission;
    const bars = chartBlocks(context, "category", zh ? `各类别的${of.figure}` : `${of.figure} by category`);
    const parts = chartBlocks(context, "treemap", zh ? `${of.figure}的构成` : `Make-up: ${of.figure.toLowerCase()}`);
    const table = tableBlock(
      dimensionTable(context, "category", {
        id: "table-category",
        caption: zh ? `各类别的${of.table}` : `${of.table} by category`,
      }),
    );
    const figures = printFirst(bars, [...parts, table]);
    const keys = soleKeys(context, "category");
    const [first] = keys;
    const where = pointers(context, figures);
    if (first === undefined) return { id: "category", title, blocks: figures };
    const groups = statements.count(
      { measure: "groups", of: "category", keys: { category: keys } },
      { zh: "个类别", en: ["category", "categories"] },
    );
    const leader = keyWithFigures(context, "category", first);
    const following = leadingKeys(context, "category", MOST_NAMED + 1).slice(1);
    const next = keysWithFigures(context, "category", following);
    const unranked = unrankedKeys(context, "category");
    const none = keysWithFigures(context, "category", unranked.slice(0, MOST_NAMED));
    const led = hasLeader(context, "category");
    const stated = isPriced(context) ? byStated(context) : "";
    const what = isPriced(context) ? "投资" : "项目";
    const all = keysWithFigures(context, "category", keys.slice(0, MOST_NAMED + 1));
    const some = keys.length > MOST_NAMED + 1;
    const lead = !led
      ? zh
        ? say`${groups}${stated === "" ? (some ? "，其中有" : "：") : `${some ? "中" : ""}，${stated}${some ? "有" : ""}`}${all}${where}${sharedTail(context)}。`
        : say`${groups}${sharesAsStated(context)}${some ? ", among them" : ":"} ${all}${where}${sharedTail(context)}.`
      : zh
        ? say`${groups}中，${stated}${what}最多的是${leader}${where}${sharedTail(context)}。`
        : say`Of ${groups}, ${stated}the largest is ${leader}${where}${sharedTail(context)}.`;
    const others = zh ? say`其后是${next}。` : say`Then ${following.length === 1 ? "comes" : "come"} ${next}.`;
    const apart = zh ? say`没有金额可比的是${none}。` : say`Without an amount to compare: ${none}.`;
    return {
      id: "category",
      title,
      blocks: [paragraph(lead, led && next.length > 0 ? others : [], led && none.length > 0 ? apart : []), ...figures],
    };
  },
};
