import { Bookmark, type FileChild, HeadingLevel, Paragraph, SimpleField, TextRun } from "docx";
import type { Block, ReportDocument } from "../../report/document.ts";
import { printedTable } from "../../report/printed-table.ts";
import { WORDS } from "./document-words.ts";
import { type Picture, pictureRun } from "./figure-picture.ts";
import { blockBookmark, type TextWriter } from "./running-text.ts";
import { wordTable } from "./word-table.ts";

/** Writes the blocks of a report, its figures and tables `width` points wide. */
export function blockWriter(
  document: ReportDocument,
  writer: TextWriter,
  pictures: ReadonlyMap<string, Picture>,
  width: number,
): (block: Block) => FileChild[] {
  const { language } = document;
  const words = WORDS[language];
  // The finding that a report begins with.
  const lead = document.sections.find(({ id }) => id === "summary" || id === "brief")?.blocks[0];
  /** 图 1　…: the number is a field, so that Word counts on when a figure is put in. */
  const caption = (kind: "chart" | "table", id: string, text: string, keepNext: boolean) => {
    const number = writer.numberOf(id);
    const named =
      number === undefined
        ? []
        : [
            new Bookmark({
              id: blockBookmark(id),
              children: [
                new TextRun(language === "zh" ? words[kind] : `${words[kind]} `),
                new SimpleField(`SEQ ${words[kind]} \\* ARABIC`, number.replace(/\D/g, "")) as unknown as TextRun,
              ],
            }),
            new TextRun(words.gap),
          ];
    return new Paragraph({ style: "Caption", keepNext, children: [...named, new TextRun(text)] });
  };
  return (block) => {
    switch (block.kind) {
      case "paragraph":
        return [new Paragraph({ style: block === lead ? "Lead" : "BodyText", children: writer.inline(block.content) })];
      case "list":
        return block.items.map(
          (item) => new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: writer.inline(item) }),
        );
      case "heading":
        return [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            // A brief has no sections to be counted.
            ...(!document.brief && { numbering: { reference: "headings", level: 1 } }),
            children: [new TextRun(block.text)],
          }),
        ];
      case "key-figures":
        return [];
      case "chart": {
        const { chart } = block;
        const picture = pictures.get(chart.name);
        if (picture === undefined) return [];
        return [
          new Paragraph({ style: "Figure", keepNext: true, children: [pictureRun(chart, picture, width)] }),
          caption("chart", `chart-${chart.name}`, block.caption, false),
        ];
      }
      case "table": {
        const table = printedTable(block.table, language);
        const notes = [
          ...table.footnotes.map((text, index) => ({ mark: String(index + 1), text })),
          { mark: "", text: table.note },
        ];
        return [
          caption("table", table.id, table.caption, true),
          wordTable(table, width, writer),
          ...notes
            .filter(({ text }) => text !== "")
            .map(
              ({ mark, text }) =>
                new Paragraph({
                  style: "TableNote",
                  children: [
                    ...(mark === "" ? [] : [new TextRun({ text: mark, superScript: true })]),
                    new TextRun(text),
                  ],
                }),
            ),
        ];
      }
      case "lineage":
        return [];
    }
  };
}
