import { inQuotes } from "../../language/quotes.ts";
import { HOUSEHOLD_KINDS, householdColumns } from "../../project/household.ts";
import { isHeld } from "../../project/held.ts";
import { isUncounted, isUnread } from "../../project/issue.ts";
import { rowAccount } from "../../audit/row-account.ts";
import { capital } from "../../language/capital.ts";
import { counted } from "../../language/counted.ts";
import { markedCharacters, markedWords } from "../../plot/shown-text.ts";
import type { Language } from "../../language/language.ts";
import { fundColumns, doneAlone, plansAlone } from "../../measure/money-roles.ts";
import { progressPairs } from "../../measure/progress.ts";
import type { Dataset } from "../../project/dataset.ts";
import { hasTimeline } from "../../project/planned-term.ts";
import { isStart } from "../../project/start-text.ts";
import { ROW_KINDS, rowsInEnglish } from "../../print/row-kinds.ts";
import { isAboutScope } from "../about-scope.ts";
import type { ReportContext } from "../context.ts";
import type { Block } from "../document.ts";
import { paragraph } from "../figure-blocks.ts";
import { enumerate, resting, say } from "../say.ts";
import { sortingColumns } from "../../measure/sorting-columns.ts";

const MOST_ISSUES = 20;

/** How the source was read: what each of its rows turned out to be, and what couldn't be read. */
export function readingNotes(context: ReportContext): Block[] {
  const { dataset, language } = context;
  const zh = language === "zh";
  const kinds = enumerate(
    [...rowAccount(dataset)].map(([kind, count]) => [
      resting(zh ? `${ROW_KINDS.zh[kind]}${count}行` : rowsInEnglish(kind, count), "rows", { kind }),
    ]),
    language,
  );
  const total = resting(
    [...rowAccount(dataset).values()].reduce((sum, count) => sum + count, 0),
    "rows",
  );
  const issues = dataset.issues.filter(isUnread);
  const uncounted = dataset.issues.filter(isUncounted);
  const doubts = dataset.issues
    .filter((issue) => issue.severity !== undefined && isAboutScope(context, issue))
    .map(({ words, code }) => ({ words: words[language], code }));
  const marked = isHeld(dataset.projects) ? markedWords(markedCharacters(dataset.projects), language) : null;
  const unlisted = (dataset.issueCount ?? 0) - dataset.issues.length;
  const none = zh ? [resting("没有读不出的内容。", "rows")] : [resting("Nothing was left unread.", "rows")];
  const some = zh
    ? say`有${resting(issues.length, "issues", { severity: "unread" })}处未能读出，列在下面，均未采用：`
    : say`${resting(counted(issues.length, "thing"), "issues", { severity: "unread" })} couldn't be read; ${issues.length === 1 ? "it is" : "they are"} listed below and not used:`;
  const itemsOf = (told: typeof issues) =>
    told.slice(0, MOST_ISSUES).map(({ words, code }) => [resting(words[language], "issues", { code })]);
  const listOf = (told: typeof issues) => (told.length === 0 ? [] : [{ kind: "list" as const, items: itemsOf(told) }]);
  const count = resting(zh ? uncounted.length : counted(uncounted.length, "amount"), "issues", {
    severity: "uncounted",
  });
  return [
    { kind: "heading", id: "reading", text: zh ? "来源的读取" : "How the source was read" },
    paragraph(
      zh
        ? say`来源表格共${total}行，逐行都有交代：${kinds}。`
        : say`Each of the ${total} rows of the source's table is accounted for: ${kinds}.`,
      issues.length === 0 ? none : some,
    ),
    ...listOf(issues),
    ...(uncounted.length === 0
      ? []
      : [
          paragraph(
            zh
              ? say`${count}处金额读出而不计入合计：`
              : say`${count} ${uncounted.length === 1 ? "was" : "were"} read but ${uncounted.length === 1 ? "counts" : "count"} in no total:`,
          ),
          ...listOf(uncounted),
        ]),
    ...(unlisted <= 0
      ? []
      : [
          paragraph([
            resting(
              zh
                ? `此外还有${unlisted}处未能读出或存疑，没有逐处记下，key-projects inspect 列出最先的${dataset.issues.length}处。`
                : `${unlisted} more places couldn't be read or are in doubt; key-projects inspect lists the first ${dataset.issues.length}.`,
              "issues",
            ),
          ]),
        ]),
    ...unusedColumns(dataset, language),
    ...(marked === null ? [] : [paragraph([resting(marked, "projects")])]),
    ...doubts
      .slice(0, MOST_ISSUES)
      .map(({ words, code }) => paragraph([resting(zh ? words : capital(words), "issues", { code }), zh ? "。" : "."])),
    // What is in doubt has been said.
    ...dataset.remarkWords
      .filter((remark) => doubts.every(({ words }) => words !== remark[language]))
      .map((remark) => paragraph([resting(zh ? remark.zh : capital(remark.en), "rows"), zh ? "。" : "."])),
  ];
}

/** The columns of the source that the report makes nothing of: nothing is left out unsaid. */
function unusedColumns({ columns, projects }: Dataset, language: Language): Block[] {
  const amounts = [
    ...progressPairs(projects).flatMap(({ done, of }) => [done, of]),
    ...plansAlone(projects),
    ...doneAlone(projects),
    ...fundColumns(projects),
  ];
  const sorting = sortingColumns(projects).map(({ names }) => names.zh);
  const counting = isHeld(projects) ? HOUSEHOLD_KINDS.flatMap((kind) => householdColumns(projects, kind)) : [];
  const isTimed = isHeld(projects) && hasTimeline(projects);
  const unused = columns.filter(({ field, header }) =>
    field === null
      ? !sorting.includes(header.trim()) && !counting.includes(header.trim()) && !(isTimed && isStart(header))
      : field === "amount" && !amounts.some((label) => header.includes(label)),
  );
  const names = [...new Set(unused.map(({ header }) => header.trim()))].filter((name) => name !== "");
  if (names.length === 0) return [];
  const said = (text: string) => resting(text, "columns", { used: "no" });
  return [
    paragraph(
      language === "zh"
        ? say`来源还有${said(`${names.length}栏`)}本报告未作汇总：${names.join("、")}。summary --by 栏名、--measure 栏名 可以按这些栏汇总。`
        : say`${said(counted(names.length, "column"))} of the source ${names.length === 1 ? "isn't" : "aren't"} summed in this report: ${names.map((name) => inQuotes(name, language)).join(", ")}. The command summary sums by ${names.length === 1 ? "it" : "them"} with --by COLUMN and --measure COLUMN.`,
    ),
  ];
}
