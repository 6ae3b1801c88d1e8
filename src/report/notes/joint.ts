import { capital } from "../../language/capital.ts";
import { anyJoint } from "../../measure/some-of.ts";
import { isHeld } from "../../project/held.ts";
import { numbered } from "../../project/printed-number.ts";
import { isJoint } from "../../measure/request/request.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { areFew } from "../few-projects.ts";
import { onScreen, paragraph, tableBlock } from "../figure-blocks.ts";
import { isPriced } from "../leaders.ts";
import { term } from "../../language/terms.ts";
import { positionName } from "../position-name.ts";
import { resting, say } from "../say.ts";
import { jointSentence } from "../sentences/joint.ts";
import { policyTable } from "../tables/policy-table.ts";

const MOST_NAMED = 12;
const UNPRICED = { zh: "未标金额", en: "no amount stated" } as const;
const UNCOUNTED = { zh: "没有可计入的金额", en: "no amount that counts" } as const;

/** Which projects several districts share, and what each way of counting them changes. */
export function jointNotes(context: ReportContext): Block[] {
  const { language, projects, statements, scope } = context;
  const zh = language === "zh";
  if (!anyJoint(projects)) return [];
  const joint = isHeld(projects) ? projects.filter(isJoint) : [];
  const items = joint.slice(0, MOST_NAMED).map(({ seq, name, district, investment, investmentText, source }) => {
    const money =
      investment === null
        ? (investmentText === null ? UNPRICED : UNCOUNTED)[language]
        : statements.money({ measure: "investment", seqs: [seq] });
    const place = positionName(source, language);
    const places = term(district ?? "", language);
    return zh
      ? say`${resting(numbered(projects, [seq]).zh, "projects", { seq })}“${name}”（${place}）：${places}，${money}。`
      : say`${resting(capital(numbered(projects, [seq]).en), "projects", { seq })} "${name}" (${place}): ${places}; ${money}.`;
  });
  const table = policyTable(context, {
    id: "table-joint",
    caption: zh ? "联合项目计入方式对地区合计的影响" : "What each way of counting joint projects changes",
    note: zh
      ? "总额中每个项目只计一次，与计入方式无关（“不计”除外）。"
      : 'In the total each project counts once, whatever the way (except "not at all").',
  });
  // Of few projects the sentence says what the way changes.
  const block = areFew(context) ? onScreen(tableBlock(table)) : [tableBlock(table)];
  return [
    { kind: "heading", id: "joint", text: zh ? "多地区联合项目" : "Joint projects" },
    paragraph(jointSentence(context)),
    ...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
    ...(isPriced(context) && scope.joint !== "exclude" ? block : []),
  ];
}
