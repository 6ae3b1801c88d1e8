import { headOfDocument } from "../gazette/document-head.ts";
import type { Dataset } from "./dataset.ts";
import { isHeld } from "./held.ts";
import { planOf } from "./plan-of.ts";

/** Who issued the document that a source's table stands in, and under which number, as far as it says so. */
export function issueOf(dataset: Dataset): { readonly publisher?: string; readonly number?: string } {
  if (!isHeld(dataset.rows) || dataset.parts) return {};
  const line = dataset.rows.find(({ row }) => row.at.line !== undefined)?.row.at.line;
  if (line === undefined) return {};
  const document = planOf(dataset).documents.find(({ lines: [first, last] }) => first <= line && line <= last);
  if (!document) return {};
  const { number } = document;
  return { ...headOfDocument(document.title), ...(number && { number }) };
}
