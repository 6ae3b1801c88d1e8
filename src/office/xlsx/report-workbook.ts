import { auditOnce } from "../../audit/audit.ts";
import { inScope } from "../../measure/conditions/catalogue.ts";
import type { Dataset } from "../../project/dataset.ts";
import type { Inline, ReportDocument } from "../../report/document.ts";
import { numberBlocks } from "../../report/numbering.ts";
import { plainText } from "../../report/say.ts";
import type { Scope } from "../../measure/scope.ts";
import { buildWorkbook } from "./build-workbook.ts";
import type { Workbook } from "./workbook.ts";

// Tables that are whole sheets of their own in a workbook.
const SHEETS_OF_THEIR_OWN: ReadonlySet<string> = new Set([
  "table-project",
  "table-claims",
  "table-findings",
  "table-findings-notes",
]);

/**
 * A report as a workbook: the summary, each of its tables with formulas, the projects, what the audit found, and a check
 * of every formula against the report's exact figures.
 */
export function reportWorkbook(document: ReportDocument, dataset: Dataset, scope: Scope): Workbook {
  const { language, sections } = document;
  const numbers = numberBlocks(document);
  const blocks = sections.flatMap((section) => section.blocks);
  const tables = blocks.flatMap((block) => {
    if (block.kind !== "table" || SHEETS_OF_THEIR_OWN.has(block.table.id)) return [];
    const { table } = block;
    const number = numbers.get(table.id);
    const caption = [number, table.caption].filter((part) => part !== undefined).join(" ");
    // An English caption is longer than a sheet's name can be.
    const name =
      language === "zh" ? caption : `${number ?? ""} ${table.id.replace(/^table-/, "").replaceAll("-", " ")}`.trim();
    return [{ name, caption, table }];
  });
  const words = (content: readonly Inline[]) =>
    plainText(
      content.map((inline) =>
        typeof inline === "object" && "reference" in inline ? (numbers.get(inline.reference) ?? "") : inline,
      ),
    );
  const summary = sections.find(({ id }) => id === "summary");
  return buildWorkbook({
    language,
    title: document.title,
    subtitle: document.subtitle,
    scope: document.scope,
    source: document.source,
    dataset,
    projects: inScope(dataset.projects, scope),
    where: scope,
    tables,
    lists: [],
    audit: auditOnce(dataset, language),
    keyFigures: blocks.flatMap((block) => (block.kind === "key-figures" ? block.items : [])),
    sentences: (summary?.blocks ?? []).flatMap((block) =>
      block.kind === "paragraph" ? [words(block.content)] : block.kind === "list" ? block.items.map(words) : [],
    ),
  });
}
