import { headOfDocument } from "../gazette/document-head.ts";
import { readDocuments } from "../gazette/documents.ts";
import type { Dataset } from "./dataset.ts";
import { isHeld } from "./held.ts";

/** Every figure cites it, and a chart alone needs nothing else of the plan's text, which takes longer to read than to draw it. */
const found = new WeakMap<Dataset, Issued>();

interface Issued {
  readonly publisher?: string;
  readonly number?: string;
}

/** Who issued the document that a source's table stands in, and under which number, as far as it says so. */
export function issueOf(dataset: Dataset): Issued {
  const known = found.get(dataset) ?? readIssue(dataset);
  found.set(dataset, known);
  return known;
}

function readIssue(dataset: Dataset): Issued {
  if (!isHeld(dataset.rows) || dataset.parts) return {};
  const line = dataset.rows.find(({ row }) => row.at.line !== undefined)?.row.at.line;
  if (line === undefined) return {};
  const document = readDocuments(dataset.prose ?? dataset.lines).find(
    ({ lines: [first, last] }) => first <= line && line <= last,
  );
  if (!document) return {};
  const { number } = document;
  return { ...headOfDocument(document.title), ...(number && { number }) };
}
