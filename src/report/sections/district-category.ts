import { ownDistrict, takesInShared } from "../../measure/own-district.ts";
import { capital } from "../../language/capital.ts";
import { hasNegative } from "../../measure/largest.ts";
import { UNSTATED } from "../../measure/request/request.ts";
import { areOne } from "../../measure/some-of.ts";
import { currencyOf } from "../../measure/measures/money-unit.ts";
import { moneyApart, moneyInWords } from "../../unit/amount.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { areFew } from "../few-projects.ts";
import { chartBlocks, onScreen, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { byStated, captionWords, isPriced, wholeName } from "../leaders.ts";
import { omissionOf } from "../omission.ts";
import { resting, say } from "../say.ts";
import { PROJECTS } from "../statements.ts";
import { crossTable } from "../tables/cross-table.ts";

/** Districts by categories: money and number of projects. */
export const districtCategorySection: SectionDefinition = {
  id: "district-category",
  charts: ["district-category"],
  build: (context) => {
    const { language, statements, names } = context;
    const zh = language === "zh";
    const of = captionWords(context);
    const { one, many } = context.places;
    const title =
      ownDistrict(context.scope) === null
        ? { zh: "各地区投向哪些类别", en: `What is planned in each ${one.en}` }[language]
        : { zh: "本地区单独和联合项目的类别", en: "What is planned alone and jointly" }[language];
    const omission = omissionOf(context, "district", title) ?? omissionOf(context, "category", title);
    if (omission) return omission;
    if (areOne(context.projects, "district", "category"))
      return {
        omitted: zh
          ? [resting(`“${title}”：类别就是地区。`, "projects")]
          : [resting(`"${title}": the categories are the ${many.en}.`, "projects")],
      };
    const drawn = chartBlocks(
      context,
      "district-category",
      zh ? `地区与类别交叉的${of.figure}` : `${of.figure} by ${one.en} and category`,
    );
    const table = tableBlock(
      crossTable(context, ["district", "category"], {
        id: "table-district-category",
        caption: zh ? `地区与类别交叉的${of.table}` : `${of.table} by ${one.en} and category`,
      }),
    );
    const figures = areFew(context) ? onScreen<Block>(...drawn, table) : printFirst(drawn, [table]);
    const cells = context.figures(["district", "category"]).rows;
    const largest = cells.reduce((a, b) => ((b.investment ?? -1) > (a.investment ?? -1) ? b : a));
    const keys = { district: [largest.district!], category: [largest.category!] };
    const cell = [names.of("district", largest.district!), names.of("category", largest.category!)];
    const rounded = statements.money({ measure: "investment", keys });
    // Amounts that read the same once they are rounded would show no largest.
    const inFull = cells.some(
      ({ investment }) =>
        investment !== null && investment !== largest.investment && inWords(context, investment) === rounded.text,
    );
    const amounts = cells.map(({ investment }) => investment);
    const money = inFull
      ? { ...rounded, text: moneyApart(largest.investment!, amounts, language, currencyOf(context.projects)) }
      : rounded;
    const share = statements.share({ measure: "share", keys });
    const count = statements.count({ measure: "projects", keys }, PROJECTS);
    const where = pointers(context, figures);
    // Nor is one that is stated alone the largest of anything.
    const tied =
      cells.some((row) => row !== largest && row.investment === largest.investment) ||
      cells.every((row) => row === largest || row.investment === null);
    const stated = byStated(context);
    // The whole that the share is of takes in all of what the one district only shares.
    const of100 = `${wholeName(context)}${takesInShared(context) ? { zh: "（含跨地区项目全额）", en: " (joint projects included in full)" }[language] : ""}`;
    const whole = !hasNegative(context.projects, {});
    const lead =
      !isPriced(context) || tied || largest.district === UNSTATED || largest.category === UNSTATED
        ? []
        : zh
          ? say`${stated}按地区与类别合看，金额最大的是${cell.join("的")}，${count}，${money}${whole ? say`，占${of100}的${share}` : ""}${where}。`
          : say`${stated === "" ? "B" : `${capital(stated)}b`}y ${one.en} and category together, the largest is ${cell[1]!} in ${cell[0]!}: ${count}, ${money}${whole ? say`, ${share} of ${of100}` : ""}${where}.`;
    return { id: "district-category", title, blocks: [...(lead.length > 0 ? [paragraph(lead)] : []), ...figures] };
  },
};

function inWords({ language, projects }: ReportContext, wan: number): string {
  return moneyInWords(wan, language, currencyOf(projects));
}
