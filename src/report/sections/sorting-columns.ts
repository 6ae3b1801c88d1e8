import { withinSentence } from "../../language/capital.ts";
import { dimensionName } from "../../measure/dimensions/catalogue.ts";
import type { DimensionDefinition } from "../../measure/dimensions/dimension.ts";
import { type Key, UNSTATED } from "../../measure/request/request.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import type { Block } from "../document.ts";
import { areFew } from "../few-projects.ts";
import { chartBlocks, onScreen, paragraph, pointers, printFirst, tableBlock } from "../figure-blocks.ts";
import { captionWords, keysWithFigures, sharesAsStated } from "../leaders.ts";
import { say } from "../say.ts";
import { sourcesWithout } from "../sentences/source-without.ts";
import { sortingColumns } from "../../measure/sorting-columns.ts";
import { dimensionTable } from "../tables/dimension-table.ts";

/** Projects and investment by the columns with which the source itself sorts its projects: new or continued, a stage. */
export const sortingColumnsSection: SectionDefinition = {
  id: "sorting-columns",
  charts: ["nature"],
  build: (context) => {
    const { language, projects } = context;
    const columns = sortingColumns(projects);
    const [only] = columns;
    if (only === undefined) return { omitted: [] };
    const name = dimensionName(only.id, language);
    const one = language === "zh" ? `按${name}看` : `By ${withinSentence(name)}`;
    const several = language === "zh" ? "按来源的其他栏看" : "By other columns of the source";
    return {
      id: "sorting-columns",
      title: columns.length === 1 ? one : several,
      blocks: columns.flatMap((column, index) => blocksOf(context, column, index + 1)),
    };
  },
};

function blocksOf(context: ReportContext, { id }: DimensionDefinition, nth: number): Block[] {
  const { language } = context;
  const name = dimensionName(id, language);
  const words = captionWords(context);
  const table = tableBlock(
    dimensionTable(context, id, {
      id: `table-sorting-${nth}`,
      caption: language === "zh" ? `各${name}的${words.table}` : `${words.table} by ${withinSentence(name)}`,
    }),
  );
  const found = context.figures([id]).rows.map(({ keys: own }) => own[id] as Key);
  const keys = found.filter((key) => key !== UNSTATED);
  const groups = keysWithFigures(context, id, keys);
  const stated = sharesAsStated(context);
  const caption = language === "zh" ? `各${name}的${words.figure}` : `${words.figure} by ${withinSentence(name)}`;
  const figures = nth === 1 ? chartBlocks(context, "nature", caption) : [];
  const blocks = areFew(context) ? onScreen<Block>(...figures, table) : printFirst(figures, [table]);
  const where = pointers(context, blocks);
  // Of several sources only one may have the column.
  const without = sourcesWithout(context, language === "zh" ? name : withinSentence(name), (source) => {
    if (keys.length === found.length) return false;
    const count = (keys: typeof source) => context.statements.fact({ measure: "projects", keys }).value;
    return count({ ...source, [id]: [UNSTATED] }) === count(source);
  });
  return [
    paragraph(
      language === "zh"
        ? say`按${name}分，${stated}${groups}${where}。`
        : say`By ${withinSentence(name)}${stated}: ${groups}${where}.`,
      without,
    ),
    ...blocks,
  ];
}
