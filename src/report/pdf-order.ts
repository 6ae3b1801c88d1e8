import { pageOrder, type PagePart } from "./page-order.ts";
import { TEXT_HEIGHT, TOP } from "./pdf-layout.ts";

/** Where a part begins, `down` in points; a report is measured on one endless page. The last one is its end. */
export interface MeasuredPart {
  readonly kind: "text" | "piece" | "heading" | "barrier" | "chart" | "table" | "long" | "end";
  readonly page: number;
  readonly down: number;
  /** Room that it keeps over and below itself, in points; none where a template doesn't say. */
  readonly above?: number;
  readonly below?: number;
}

/** The part of a page that ends with a part. */
export function filledBy({ down }: MeasuredPart): number {
  return (down - TOP) / TEXT_HEIGHT;
}

/** A paragraph that is shorter isn't broken: no line stands alone. */
const UNBROKEN = 62;
/** Two lines. */
const LINES = 34;
/** Headings of a table that goes on, its name, and the room of a row that had none. */
const HEAD = 66;
/** Heading, caption and first rows of a table. */
const TABLE = 128;

/** The order in which the parts of a report fill A4 pages; it is empty where a template tells nothing of them. */
export function orderOf(measured: readonly MeasuredPart[]): readonly number[] {
  const parts = measured.slice(0, -1).map(({ kind, down, above = 0, below = 0 }, index): PagePart => {
    const next = measured[index + 1]!;
    const height = next.down - down - Math.max(below, next.above ?? 0);
    const room = { height, above, below };
    switch (kind) {
      case "chart":
        return { kind: "figure", ...room, series: 0 };
      case "table":
        return { kind: "figure", ...room, series: 1 };
      case "long":
        return { kind: "text", ...room, least: TABLE, again: HEAD };
      case "text":
        return { kind: "text", ...room, least: height < UNBROKEN ? height : LINES };
      case "end":
        return { kind: "piece", height: 0 };
      default:
        return { kind, ...room };
    }
  });
  return pageOrder(parts, TEXT_HEIGHT, (measured[0]?.down ?? TOP) - TOP);
}
