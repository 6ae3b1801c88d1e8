import { headOfDocument } from "../gazette/document-head.ts";
import { readDocuments } from "../gazette/documents.ts";
import type { Dataset } from "./dataset.ts";
import { isHeld } from "./held.ts";

/** Who issued a document, what it is about and under which number, as far as it says so. */
interface Issued {
  readonly publisher?: string;
  readonly about?: string;
  readonly number?: string;
}

// Every figure of a report cites it.
const found = new WeakMap<Dataset, Issued>();

/**
 * Who issued the document that a source's table stands in, what about and under which number. The rest of the plan's text isn't read
 * for it: a chart alone needs nothing else of it, and reading it takes longer than drawing.
 */
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
