import { INK, PAPER } from "./theme.ts";

// To Vega these end a line, also within a text.
const LINE_ENDS = /[\u2028\u2029]/g;

// Vega's parser takes such a text for the name of a signal, as it looks texts up in an object of keywords.
const isTakenForName = (text: string): boolean => text in Object.prototype;

/** A value as it stands in an expression of Vega's. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(",")}]`;
  if (typeof value === "string" && isTakenForName(value))
    return `(${JSON.stringify(value.slice(0, 1))}+${JSON.stringify(value.slice(1))})`;
  return (JSON.stringify(value) ?? "null").replace(LINE_ENDS, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

/** The values of an axis or a legend, as an expression where one of them would be taken for a name. */
export function valuesOf<Value>(values: readonly Value[]): readonly Value[] | { readonly expr: string } {
  return values.some((value) => typeof value === "string" && isTakenForName(value))
    ? { expr: literal(values) }
    : values;
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
