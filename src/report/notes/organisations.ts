import { measure } from "../../measure/measure.ts";
import { isHeld } from "../../project/held.ts";
import { counted } from "../../language/counted.ts";
import type { Finding } from "../../audit/finding.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { onScreen, paragraph } from "../figure-blocks.ts";
import { resting, say } from "../say.ts";

/** Which names of organisations are taken for one, which look alike and aren't, and why. */
export function organisationNotes({ language, projects, audit }: ReportContext): Block[] {
  const zh = language === "zh";
  if (!isHeld(projects)) {
    const merged = measure(projects, { by: ["organisation"] }).rows.filter(({ names = [] }) => names.length > 1);
    if (merged.length === 0) return [];
    const many = resting(merged.length, "organisations");
    return [
      { kind: "heading", id: "organisations", text: zh ? "单位名称的归并" : "Names of organisations" },
      paragraph(
        zh
          ? say`有${many}个单位印作多种写法，按单位归并的数字把它们合并；summary --by organisation 列出每个单位的各种写法。`
          : say`${many} ${merged.length === 1 ? "organisation is" : "organisations are"} printed under several names and ${merged.length === 1 ? "is" : "are"} merged in figures by organisation; summary --by organisation lists the names of each.`,
      ),
    ];
  }
  const inScope = new Set(projects.map(({ seq }) => seq));
  const of = (id: Finding["id"]) =>
    audit().findings.filter((finding) => finding.id === id && finding.seqs.some((seq) => inScope.has(seq)));
  const merged = of("organisation-names");
  const apart = of("organisation-look-alike");
  const items = (findings: readonly Finding[]) => ({
    kind: "list" as const,
    items: findings.map(({ message, id }) => [resting(message, "findings", { rule: id })]),
  });
  if (merged.length + apart.length === 0) return [];
  const count = resting(merged.length, "findings", { rule: "organisation-names" });
  return [
    { kind: "heading", id: "organisations", text: zh ? "单位名称的归并" : "Names of organisations" },
    ...(merged.length > 0
      ? [
          paragraph(
            zh
              ? say`有${count}个单位印作多种写法。按单位归并的数字以核定名单合并它们，名单写明理由；印刷写法照录。逐条见网页和 key-projects audit。`
              : say`${count} ${merged.length === 1 ? "organisation is" : "organisations are"} printed under several names. Figures by organisation merge them by a reviewed list with a reason for each; the printed names stay. The page and key-projects audit list them.`,
          ),
          ...onScreen(items(merged)),
        ]
      : []),
    ...(apart.length > 0
      ? [
          paragraph(
            zh
              ? say`写法相近而不归并的有${resting(apart.length, "findings", { rule: "organisation-look-alike" })}组，逐条见网页和 key-projects audit。`
              : say`${resting(counted(apart.length, "group"), "findings", { rule: "organisation-look-alike" })} of names look alike and are kept apart: the page and key-projects audit list them.`,
          ),
          ...onScreen(items(apart)),
        ]
      : []),
  ];
}
