import { INK, PAPER } from "./theme.ts";

// To Vega these end a line, also within a text.
const LINE_ENDS = /[\u2028\u2029]/g;

/** A value as it stands in an expression of Vega's. */
export function literal(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

/** What a reader sees who points at a mark: fields and what they are called. */
export function tooltipOf(...fields: readonly (readonly [field: string, title: string])[]) {
  return fields.map(([field, title]) => ({ field, title }));
}

/** Whether white text stands out more than ink on a fill, an expression of Vega's. */
export const isDark = (fill: string): string => `contrast('${PAPER}', ${fill}) > contrast('${INK}', ${fill})`;

/** White text where a test holds, ink elsewhere. */
export const inkWhere = (test: string) => ({ condition: { test, value: PAPER }, value: INK });

/** Layers that are there only where they have something to show. */
export const when = <Layer>(is: boolean, ...layers: readonly Layer[]): readonly Layer[] => (is ? layers : []);
