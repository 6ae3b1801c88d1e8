import type { SectionDefinition } from "../context.ts";
import { tableBlock } from "../figure-blocks.ts";
import { isPriced } from "../leaders.ts";
import { listedAmounts, projectTable } from "../tables/project-table.ts";

/** The full table of projects. */
export const projectSection: SectionDefinition = {
  id: "project",
  charts: [],
  build: (context) => {
    const zh = context.language === "zh";
    const { format, isTenThousands } = listedAmounts(context);
    const { isExact } = format;
    const scale = isTenThousands ? ", in 万元 (10⁴ yuan): 100 of these are 1 million yuan" : "";
    const exactly = !isPriced(context)
      ? ""
      : zh
        ? isExact
          ? "金额与来源所载完全一致。"
          : "金额只写到两位小数。"
        : isExact
          ? ` Amounts exactly as stated${scale}.`
          : ` Amounts rounded to two decimals${scale}.`;
    const uncounted = context.projects.some(
      ({ investment, investmentText }) => investment === null && investmentText?.trim(),
    );
    const quoted = !uncounted
      ? ""
      : zh
        ? "金额栏中加引号的是来源的原文，不计入合计。"
        : " Amounts in quotes are the source's own words and count in no total.";
    return {
      id: "project",
      title: zh ? "全部项目" : "All projects",
      blocks: [
        tableBlock(
          projectTable(context, {
            id: "table-project",
            caption: zh ? "全部项目一览" : "All projects",
            note: zh
              ? `文字照录来源；“—”表示来源空白，不等于零。${exactly}${quoted}“来源行”是该项目在来源文件中的行号。`
              : `Names and contents as printed; a dash (—) is a blank, which is not counted as zero.${exactly}${quoted} Line: the project's line in the source file.`,
          }),
          "projects",
        ),
      ],
    };
  },
};
