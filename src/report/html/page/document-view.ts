import type { Language } from "../../../language/language.ts";
import type { Block, Inline, ReportDocument, ReportTable, Section } from "../../document.ts";
import { element } from "./element.ts";
import { factLink } from "./fact-link.ts";
import { reportTable } from "./report-table.ts";

/** What the parts of a document do when they are chosen. */
export interface DocumentActions {
  readonly openFact: (id: string) => void;
  readonly saveTable: (table: ReportTable) => void;
  /** Makes the figure of a chart, under its number. */
  readonly figure: (block: Extract<Block, { kind: "chart" }>, number: string) => HTMLElement;
}

/** The document's header: title, what it is about, its source. */
export function documentHeader(document: ReportDocument): HTMLElement {
  return element(
    "header",
    { class: "cover" },
    element("h1", {}, document.title),
    element("p", { class: "subtitle" }, document.subtitle),
    document.imprint === "" ? null : element("p", { class: "imprint" }, document.imprint),
    element("p", { class: "source" }, document.source),
  );
}

/** A section of the document with everything in it. */
export function documentSection(
  section: Section,
  language: Language,
  numbering: ReadonlyMap<string, string>,
  actions: DocumentActions,
): HTMLElement {
  const titleId = `${section.id}-title`;
  return element(
    "section",
    { id: section.id, ...(section.title !== "" && { "aria-labelledby": titleId }) },
    section.title === "" ? null : element("h2", { id: titleId }, section.title),
    ...section.blocks.flatMap((block) => blockElement(block, language, numbering, actions)),
  );
}

function blockElement(
  block: Block,
  language: Language,
  numbering: ReadonlyMap<string, string>,
  actions: DocumentActions,
): HTMLElement[] {
  const inline = (content: readonly Inline[]) => content.map((part) => inlineElement(part, numbering, actions));
  switch (block.kind) {
    case "paragraph":
      return [element("p", {}, ...inline(block.content))];
    case "list":
      return [element("ul", {}, ...block.items.map((item) => element("li", {}, ...inline(item))))];
    case "heading":
      return [element("h3", { id: block.id }, block.text)];
    case "key-figures":
      return [
        element(
          "dl",
          { class: "key-figures" },
          ...block.items.map(({ label, text, unit, fact }) =>
            element(
              "div",
              {},
              element("dt", {}, label),
              element("dd", {}, factLink(text, fact, actions.openFact), element("span", { class: "unit" }, unit)),
            ),
          ),
        ),
      ];
    case "chart":
      return [actions.figure(block, numbering.get(`chart-${block.chart.name}`) ?? "")];
    case "table":
      return [
        reportTable(block.table, numbering.get(block.table.id) ?? "", language, actions.openFact, () =>
          actions.saveTable(block.table),
        ),
      ];
    case "lineage":
      // Every number of the page leads to its projects by itself.
      return [];
  }
}

function inlineElement(part: Inline, numbering: ReadonlyMap<string, string>, { openFact }: DocumentActions): Node {
  if (typeof part === "string") return new Text(part);
  if ("fact" in part) return factLink(part.text, part.fact, openFact);
  if ("evidence" in part) return new Text(part.text);
  const target = part.reference;
  return element("a", { href: `#${target}` }, numbering.get(target) ?? target);
}
