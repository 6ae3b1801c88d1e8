import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { ReportDocument } from "../../report/document.ts";
import type { TextWriter } from "./running-text.ts";

const RULE = { style: BorderStyle.SINGLE, size: 8, color: "173A5E" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** The strip of key figures of a report's first page; nothing where it has none. */
export function keyFigureTable({ sections }: ReportDocument, width: number, writer: TextWriter): FileChild[] {
  const items = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "key-figures" ? block.items : [])),
  );
  if (items.length === 0) return [];
  const share = Math.floor((width * 20) / items.length);
  const line = (children: TextRun[] | ReturnType<TextWriter["figure"]>[]) =>
    new Paragraph({ style: "KeyFigure", alignment: AlignmentType.CENTER, children });
  return [
    new Table({
      width: { size: share * items.length, type: WidthType.DXA },
      columnWidths: items.map(() => share),
      layout: TableLayoutType.FIXED,
      borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [
        new TableRow({
          cantSplit: true,
          children: items.map(
            ({ label, text, unit, fact }) =>
              new TableCell({
                width: { size: share, type: WidthType.DXA },
                // Numbers stand on one line, under labels of one line or several.
                verticalAlign: VerticalAlignTable.BOTTOM,
                margins: { top: 80, bottom: 80, left: 40, right: 40 },
                children: [
                  line([new TextRun({ text: label, size: 17, color: "565B62" })]),
                  line([writer.figure(fact, [new TextRun({ text, size: 30, bold: true, color: "173A5E" })])]),
                  line([new TextRun({ text: unit, size: 17, color: "565B62" })]),
                ],
              }),
          ),
        }),
      ],
    }),
    new Paragraph({ style: "TableNote", children: [] }),
  ];
}
