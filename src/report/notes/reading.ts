import { markedCharacters, markedWords } from "../../plot/shown-text.ts";
import type { RowKind } from "../../project/dataset.ts";
import { ROW_KINDS, rowsInEnglish } from "../../print/row-kinds.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { positionName } from "../position-name.ts";
import { enumerate, say } from "../say.ts";

const MOST_ISSUES = 20;

/** How the source was read: what each of its rows turned out to be, and what couldn't be read. */
export function readingNotes({ dataset, language }: ReportContext): Block[] {
  const zh = language === "zh";
  const counts = new Map<RowKind, number>();
  for (const { kind } of dataset.rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = enumerate(
    [...counts].map(([kind, count]) => [zh ? `${ROW_KINDS.zh[kind]}${count}行` : rowsInEnglish(kind, count)]),
    language,
  );
  const total = String(dataset.rows.length);
  const issues = dataset.issues.filter(({ words }) => words === undefined);
  const doubts = dataset.issues.flatMap(({ words }) => words?.[language] ?? []);
  const marked = markedWords(markedCharacters(dataset.projects), language);
  const none = zh ? say`没有读不出的内容。` : say`Nothing was left unread.`;
  const some = zh
    ? say`有${String(issues.length)}处未能读出，列在下面，均不计入金额：`
    : say`${String(issues.length)} things couldn't be read; they are listed below and in no amount:`;
  const items = issues
    .slice(0, MOST_ISSUES)
    .map(({ message, at }) => [
      /\b(line|row) \d/.test(message) ? message : `${message}（${positionName(at, language)}）`,
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
    ...(marked === null ? [] : [paragraph([marked])]),
    ...doubts.slice(0, MOST_ISSUES).map((words) => paragraph([`${words}${zh ? "。" : "."}`])),
    ...dataset.remarks.map((remark) => paragraph([remark])),
  ];
}
