import type { Quantity } from "../project/quantity.ts";
import { type Column, KEY } from "./column.ts";

/** Columns of the tidy table of quantities: one row a quantity; `unit` is that of `value`. */
export const QUANTITY_COLUMNS: readonly Column<Quantity>[] = [
  { name: "seq", label: KEY, isKey: true, kind: "number", value: (q) => q.seq },
  { name: "field", label: { zh: "所在列", en: "Cell" }, kind: "text", value: (q) => q.field },
  { name: "object", label: { zh: "对象", en: "Thing" }, kind: "text", value: (q) => q.object || null },
  { name: "aspect", label: { zh: "量的含义", en: "Measures" }, kind: "text", value: (q) => q.aspect },
  { name: "value", label: { zh: "数值", en: "Value" }, kind: "number", value: (q) => q.value },
  { name: "unit", label: { zh: "单位", en: "Unit" }, kind: "text", value: (q) => q.unit },
  { name: "basis", label: { zh: "依据", en: "Basis" }, kind: "text", value: (q) => q.basis },
  { name: "retired", label: { zh: "停用或拆除", en: "Retired" }, kind: "boolean", value: (q) => q.retired },
  { name: "approximate", label: { zh: "约数", en: "Approximate" }, kind: "boolean", value: (q) => q.approximate },
  { name: "ambiguity", label: { zh: "歧义", en: "Ambiguity" }, kind: "text", value: (q) => q.ambiguity },
  { name: "text", label: { zh: "原文", en: "As printed" }, kind: "text", value: (q) => q.text },
  { name: "line", label: { zh: "原文行号", en: "Source line" }, kind: "number", value: (q) => q.source.line ?? null },
];
