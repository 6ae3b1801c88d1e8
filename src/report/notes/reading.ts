import { counted } from "../../language/counted.ts";
import { markedCharacters, markedWords } from "../../plot/shown-text.ts";
import type { RowKind } from "../../project/dataset.ts";
import { ROW_KINDS, rowsInEnglish } from "../../print/row-kinds.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { positionName } from "../position-name.ts";
import { enumerate, resting, say } from "../say.ts";

const MOST_ISSUES = 20;

/** How the source was read: what each of its rows turned out to be, and what couldn't be read. */
export function readingNotes({ dataset, language }: ReportContext): Block[] {
  const zh = language === "zh";
  const counts = new Map<RowKind, number>();
  for (const { kind } of dataset.rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = enumerate(
    [...counts].map(([kind, count]) => [
      resting(zh ? `${ROW_KINDS.zh[kind]}${count}行` : rowsInEnglish(kind, count), "rows", { kind }),
    ]),
    language,
  );
  const total = resting(dataset.rows.length, "rows");
  const issues = dataset.issues.filter(({ words }) => words === undefined);
  const doubts = dataset.issues.flatMap(({ words, code }) => (words ? [{ words: words[language], code }] : []));
  const marked = markedWords(markedCharacters(dataset.projects), language);
  const none = zh ? [resting("没有读不出的内容。", "rows")] : [resting("Nothing was left unread.", "rows")];
  const some = zh
    ? say`有${resting(issues.length, "issues", { severity: "unread" })}处未能读出，列在下面，均不计入金额：`
    : say`${resting(counted(issues.length, "thing"), "issues", { severity: "unread" })} couldn't be read; ${issues.length === 1 ? "it is" : "they are"} listed below and in no amount:`;
  const items = issues.slice(0, MOST_ISSUES).map(({ message, at, code }) => [
    resting(/\b(line|row) \d/.test(message) ? message : `${message}（${positionName(at, language)}）`, "issues", {
      code,
    }),
  ]);
  return [
    { kind: "heading", id: "reading", text: zh ? "来源的读取" : "How the source was read" },
    paragraph(
      zh
        ? say`来源表格共${total}行，逐行都有交代：${kinds}。`
        : say`Each of the ${total} rows of the source's table is accounted for: ${kinds}.`,
      issues.length === 0 ? none : some,
    ),
    ...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
    ...(marked === null ? [] : [paragraph([resting(marked, "projects")])]),
    ...doubts
      .slice(0, MOST_ISSUES)
      .map(({ words, code }) => paragraph([resting(words, "issues", { code }), zh ? "。" : "."])),
    ...dataset.remarks.map((remark) => paragraph([resting(remark, "rows")])),
  ];
}
