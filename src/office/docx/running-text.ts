import { Bookmark, type ParagraphChild, SimpleField, TextRun } from "docx";
import type { Fact } from "../../measure/fact.ts";
import type { Inline, ReportDocument } from "../../report/document.ts";
import { originNames } from "../../report/facts-of.ts";
import { numberBlocks } from "../../report/numbering.ts";

/** Writes running text; every number of a report stands in a bookmark that names it. */
export interface TextWriter {
  readonly inline: (content: readonly Inline[]) => ParagraphChild[];
  /** A number with the bookmark of its fact, around what shows it. */
  readonly figure: (fact: Fact, children: readonly ParagraphChild[]) => ParagraphChild;
  /** What a figure or table is called: 图1; undefined where it has no number. */
  readonly numberOf: (id: string) => string | undefined;
}

/**
 * The bookmark of a number: the entry that it has in `figures.json` under `name`, what it measures, and how often it was
 * stated before: `F12_investment_1`. Word takes letters, digits and low lines, 40 at most.
 */
export function figureBookmark(origin: string, { query: { measure, of } }: Fact, time: number): string {
  return `${origin}_${of === undefined ? measure : `${measure}_${of}`}_${time}`.slice(0, 40);
}

/** The bookmark of a figure or a table. */
export function blockBookmark(id: string): string {
  return `_${id.replace(/[^A-Za-z0-9]/g, "_")}`.slice(0, 40);
}

/** The writer for the running text of a document. */
export function textWriter(document: ReportDocument): TextWriter {
  const names = originNames(document);
  const numbers = numberBlocks(document);
  const times = new Map<string, number>();
  const figure: TextWriter["figure"] = (fact, children) => {
    const time = (times.get(fact.id) ?? 0) + 1;
    times.set(fact.id, time);
    return new Bookmark({ id: figureBookmark(names.get(fact.id) ?? "F", fact, time), children });
  };
  return {
    figure,
    numberOf: (id) => numbers.get(id),
    inline: (content) =>
      content.map((piece) => {
        if (typeof piece === "string") return new TextRun(piece);
        if ("fact" in piece) return figure(piece.fact, [new TextRun(piece.text)]);
        if ("evidence" in piece) return new TextRun(piece.text);
        const number = numbers.get(piece.reference) ?? "";
        return new SimpleField(`REF ${blockBookmark(piece.reference)} \\h`, number) as unknown as ParagraphChild;
      }),
  };
}
