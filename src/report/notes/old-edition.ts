import { counted } from "../../language/counted.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { positionName } from "../position-name.ts";
import { resting, say } from "../say.ts";

const MOST_ISSUES = 10;

/** What wasn't read in the edition that a report is set against, or not with certainty; nothing where all was. */
export function oldEditionNotes({ dataset, language }: ReportContext): Block[] {
  const old = dataset.against?.dataset;
  const issues = (old?.issues ?? []).filter(({ severity }) => severity !== "note");
  if (!old || issues.length === 0) return [];
  const zh = language === "zh";
  const count = resting(zh ? `${issues.length}处` : counted(issues.length, "thing"), "edition", { became: "unread" });
  const rest = issues.length - MOST_ISSUES;
  const items = issues.slice(0, MOST_ISSUES).map(({ words, at, code, severity }) => {
    const text = words[language];
    const place =
      severity === undefined || /\b(line|row) \d/.test(text)
        ? ""
        : zh
          ? `（${positionName(at, language)}）`
          : ` (${positionName(at, language)})`;
    return [resting(`${text}${place}`, "edition", { became: "unread", code })];
  });
  const more =
    rest > 0
      ? [[zh ? `另有${rest}处，见 key-projects inspect ${old.file}` : `${rest} more: key-projects inspect ${old.file}`]]
      : [];
  return [
    paragraph(
      zh
        ? say`旧版（${old.file}）有${count}未能读出、未计入或存疑，未能读出和未计入的不在合计之内：`
        : say`${count} in the old edition (${old.file}) ${issues.length === 1 ? "wasn't" : "weren't"} read or counted, or not with certainty; what wasn't is in no amount:`,
    ),
    { kind: "list", items: [...items, ...more] },
  ];
}
