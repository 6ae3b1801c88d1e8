import { isHeld } from "../../project/held.ts";
import type { Finding } from "../../audit/finding.ts";
import { type Severity, SEVERITIES } from "../../audit/basis/rule.ts";
import { counted } from "../../language/counted.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { onScreen, paragraph, tableBlock } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";
import { findingsTable } from "../tables/findings-table.ts";

// Names of organisations have notes of their own.
const isElsewhere = ({ id }: Finding): boolean => id === "organisation-names" || id === "organisation-look-alike";

/** The audit's findings about the projects in scope, certain ones and suspicions apart; nothing was corrected because of them. */
export function findingNotes(context: ReportContext): Block[] {
  const { language, projects, audit } = context;
  const zh = language === "zh";
  const heading = { kind: "heading" as const, id: "findings", text: zh ? "审核发现" : "Findings of the audit" };
  if (!isHeld(projects))
    return [
      heading,
      paragraph([
        resting(
          zh
            ? "来源很长，审核不在报告内进行：key-projects audit 逐块审核，列出发现和没有应用的规则。"
            : "The source is long and isn't audited here: key-projects audit goes over it block by block, and lists its findings and the rules that weren't run.",
          "method",
        ),
      ]),
    ];
  const inScope = new Set(projects.map(({ seq }) => seq));
  const findings = audit().findings.filter(
    (finding) => !isElsewhere(finding) && (finding.seqs.length === 0 || finding.seqs.some((seq) => inScope.has(seq))),
  );
  if (findings.length === 0)
    return [
      heading,
      paragraph(
        zh
          ? [resting("逐条规则审核，没有发现问题。", "findings")]
          : [resting("Every rule of the audit was applied; none found anything.", "findings")],
      ),
    ];
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const suspected = findings.filter(({ certainty }) => certainty === "suspicion").length;
  const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map(of);
  const alone = findings.length === 1;
  const certain = alone ? { zh: "属确定", en: "it is certain" } : { zh: "均为确定", en: "all certain" };
  const open = alone ? { zh: "存疑", en: "it is a suspicion" } : { zh: "均存疑", en: "all suspicions" };
  const some = {
    zh: `其中${suspected}项存疑`,
    en: `${suspected} of them ${suspected === 1 ? "a suspicion" : "suspicions"}`,
  };
  const doubted = suspected === 0 ? certain : suspected === findings.length ? open : some;
  const said = (severity: Severity, words: string | number) => resting(words, "findings", { severity });
  const note = zh
    ? "“确定”可由来源本身看出；“存疑”只是看来如此，须核对原件。发现一律不改动数据。"
    : "What is certain shows in the source itself; a suspicion must be checked against the original. No finding changes the data.";
  const tableOf = (some: readonly Finding[], id: string, caption: string): Block[] =>
    some.length === 0 ? [] : [tableBlock(findingsTable(some, context, { id, caption, note }), "findings")];
  const isNote = ({ severity }: Finding) => severity === "note";
  return [
    heading,
    paragraph(
      zh
        ? say`按规则逐项审核，错误${said("error", errors)}项，警示${said("warning", warnings)}项，提示${said("note", notes)}项，${doubted.zh}。${notes > 0 ? "提示见网页和 key-projects audit。" : ""}`
        : say`The rules of the audit found ${said("error", counted(errors, "error"))}, ${said("warning", counted(warnings, "warning"))} and ${said("note", counted(notes, "note"))}; ${doubted.en}.${notes > 0 ? " The page and key-projects audit list the notes." : ""}`,
    ),
    ...tableOf(
      findings.filter((finding) => !isNote(finding)),
      "table-findings",
      zh ? "审核发现：错误和警示" : "Findings of the audit: errors and warnings",
    ),
    ...onScreen(
      ...tableOf(
        findings.filter(isNote),
        "table-findings-notes",
        zh ? "审核发现：提示" : "Findings of the audit: notes",
      ),
    ),
  ];
}
