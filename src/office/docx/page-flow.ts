import type { FileChild } from "docx";

/** A part of a document on its way down the pages, with the height that it is expected to have, in points. */
export interface FlowPart {
  /**
   * `text` may break over pages; a `heading` stays with what follows; a `figure` is one piece, which text may go ahead of;
   * before a `barrier`, a heading too, all figures have their place.
   */
  readonly kind: "text" | "heading" | "barrier" | "figure";
  readonly height: number;
  readonly children: readonly FileChild[];
}

/** Heading, and two lines of what it stands over. */
const LEAST_AFTER_HEADING = 44;

/**
 * Parts in an order that fills pages: a figure that has no room on its page stands on the next one, and what comes after it
 * goes ahead until there. Word lays pages out itself and floats nothing, so this goes by expected heights. Figures keep
 * their order.
 */
export function filledPages(parts: readonly FlowPart[], pageHeight: number, firstUsed: number): FlowPart[] {
  const placed: FlowPart[] = [];
  const waiting: FlowPart[] = [];
  let used = firstUsed;
  const place = (part: FlowPart, least: number) => {
    placed.push(part);
    if (used + least > pageHeight) used = 0;
    used = (used + part.height) % pageHeight;
  };
  const placeWaiting = (all: boolean) => {
    while (waiting[0] && (all || used + waiting[0].height <= pageHeight)) {
      const figure = waiting.shift()!;
      place(figure, figure.height);
    }
  };
  for (const part of parts) {
    if (part.kind === "barrier") placeWaiting(true);
    if (part.kind === "figure") waiting.push(part);
    else place(part, part.kind === "text" ? 0 : part.height + LEAST_AFTER_HEADING);
    if (part.kind !== "heading" && part.kind !== "barrier") placeWaiting(false);
  }
  placeWaiting(true);
  return placed;
}
