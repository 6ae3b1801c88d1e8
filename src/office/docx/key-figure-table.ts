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
import { textWidth } from "../../plot/text-width.ts";
import type { TextWriter } from "./running-text.ts";

const RULE = { style: BorderStyle.SINGLE, size: 8, color: "173A5E" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
// Sizes of type, in points.
const NUMBER = 15;
const SMALL = 8.5;

/** The strip of key figures of a report's first page; nothing where it has none. */
export function keyFigureTable({ sections }: ReportDocument, width: number, writer: TextWriter): FileChild[] {
  const items = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "key-figures" ? block.items : [])),
  );
  if (items.length === 0) return [];
  const share = Math.floor((width * 20) / items.length);
  const isShort = items.every(
    ({ text, unit }) => textWidth(text, NUMBER, "bold") + textWidth(` ${unit}`, SMALL) < share / 20 - 4,
  );
  const small = (text: string) => new TextRun({ text, size: 2 * SMALL, color: "565B62" });
  const line = (children: (TextRun | ReturnType<TextWriter["figure"]>)[]) =>
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
                  line([small(label)]),
                  line([
                    writer.figure(fact, [new TextRun({ text, size: 2 * NUMBER, bold: true, color: "173A5E" })]),
                    ...(isShort && unit !== "" ? [small(` ${unit}`)] : []),
                  ]),
                  ...(isShort ? [] : [line([small(unit)])]),
                ],
              }),
          ),
        }),
      ],
    }),
    new Paragraph({ style: "TableNote", children: [] }),
  ];
}
