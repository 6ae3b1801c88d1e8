import type { Reconciliation } from "../../audit/audit.ts";
import type { Status } from "../../audit/reconciliation.ts";
import type { SectionDefinition } from "../context.ts";
import type { Inline } from "../document.ts";
import { chartBlocks, paragraph, pointers, tableBlock } from "../figure-blocks.ts";
import { say } from "../say.ts";
import { claimsTable } from "../tables/claims-table.ts";

/** Whether the words of the source and its table agree: each claim beside what the rows come to. */
export const reconciliationSection: SectionDefinition = {
  id: "reconciliation",
  charts: ["claims"],
  build: (context) => {
    const { dataset, projects, language, audit } = context;
    const zh = language === "zh";
    const title = zh ? "文字与项目表是否一致" : "Do the words and the table agree?";
    const inScope = new Set(projects.map(({ seq }) => seq));
    const claims = audit().reconciliations.filter(
      ({ seqs }) => seqs.length === 0 || seqs.some((seq) => inScope.has(seq)),
    );
    if (claims.length === 0)
      return {
        omitted: zh
          ? say`“${title}”：来源没有可与项目表核对的说法。`
          : say`“${title}”: the source says nothing that its table could be checked by.`,
      };
    const whole = projects.length === dataset.projects.length;
    const table = claimsTable(claims, dataset.projects, language, {
      id: "table-claims",
      caption: zh ? "来源自己的说法与项目表" : "What the source says of itself, and its table",
      note: [
        zh
          ? "容差按原文数字的精度；差 = 项目表 − 原文，不作调整。“年”一栏比较的是期限与最晚竣工年份。"
          : "Compared under the precision of what is stated; difference = table − stated, nothing is adjusted. Years compare a deadline with the latest completion.",
        whole ? "" : zh ? "核对针对来源的全部项目。" : " All projects of the source are compared.",
      ].join(""),
    });
    const overview = chartBlocks(context, "claims", zh ? "各条说法的核对结果" : "How each claim compares");
    const blocks = [...overview, tableBlock(table)];
    return {
      id: "reconciliation",
      title,
      blocks: [paragraph(outcome(claims, zh, pointers(context, blocks))), ...blocks],
    };
  },
};

function outcome(claims: readonly Reconciliation[], zh: boolean, where: readonly Inline[]): Inline[] {
  const of = (status: Status) => String(claims.filter((claim) => claim.status === status).length);
  return zh
    ? say`从来源的文字中读出${String(claims.length)}条可与项目表对照的说法：相符${of("agrees")}条，不符${of("differs")}条，表中无据${of("not-evidenced")}条，无从核对${of("unverifiable")}条${where}。`
    : say`Of ${String(claims.length)} claims read in the source's text, ${of("agrees")} agree with its table, ${of("differs")} differ, ${of("not-evidenced")} aren't evidenced and ${of("unverifiable")} can't be checked${where}.`;
}
