import { BorderStyle, type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Chart } from "../../chart/chart.ts";
import { type Picture, pictureRun } from "./figure-picture.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** So that a page has room for what stands above and below them, in points. */
const TALLEST = 225;
const GAP = 12;

/** Charts side by side over `width` points; nothing where there is none. */
export function figureRow(
  charts: readonly Chart[],
  pictures: ReadonlyMap<string, Picture>,
  width: number,
): FileChild[] {
  const drawn = charts.flatMap((chart) => {
    const picture = pictures.get(chart.name);
    return picture ? [{ chart, picture }] : [];
  });
  if (drawn.length === 0) return [];
  const each = Math.floor(width / drawn.length);
  const share = each * 20;
  return [
    new Table({
      width: { size: share * drawn.length, type: WidthType.DXA },
      columnWidths: drawn.map(() => share),
      layout: TableLayoutType.FIXED,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [
        new TableRow({
          cantSplit: true,
          children: drawn.map(
            ({ chart, picture }) =>
              new TableCell({
                width: { size: share, type: WidthType.DXA },
                children: [
                  new Paragraph({ style: "Figure", children: [pictureRun(chart, picture, each - GAP, TALLEST)] }),
                ],
              }),
          ),
        }),
      ],
    }),
  ];
}
