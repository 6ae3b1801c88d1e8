import { joinText } from "../lexicon/cell-text.ts";
import { type Draft, isFirstOfPage, type Entry, type RowContext } from "./draft.ts";
import { cellOf } from "./row-cells.ts";

/** Whether a row is the rest of cells that are wrapped over several rows: words only, fewer than a project would have. */
export function isContinuation(context: RowContext): boolean {
  const { row, header, state } = context;
  if (
    header.columns.some(
      ({ target, index }) =>
        (target === "investment" || target === "amount") && row.cells[index]?.text && !row.cells[index]?.merged,
    )
  )
    return false;
  const name = cellOf(context, "name");
  if (name === "") return true;
  const previous = state.draft!.rows.at(-1)!;
  const adjacent =
    previous.at.line === undefined ||
    row.at.line === undefined ||
    row.at.line - (previous.at.lastLine ?? previous.at.line) === 1;
  if (state.raw.layout === "pdf" && isFirstOfPage(state)) return true;
  return adjacent && ["spaces", "box", "pipes"].includes(state.raw.layout);
}

/** Adds a row's cells to those of the project above it. */
export function continueDraft(context: RowContext, shared = false): Entry {
  const { row, header, state } = context;
  const draft = state.draft!;
  for (const [index, cell] of row.cells.entries()) {
    const before = draft.cells[index] ?? { text: "" };
    if (cell.merged || cell.text === "" || cell.text === before.text) continue;
    // Rows of one project that share its merged name list owners and places; elsewhere a cell only wraps.
    const target = header.columns[index]?.target;
    const lists = shared && before.text !== "" && (target === "unit" || target === "district");
    setCell(draft, index, lists ? `${before.text}、${cell.text}` : joinText(before.text, cell.text));
  }
  draft.rows.push(row);
  return { row, kind: "continuation", draft };
}

/** Adds a text to the last cell of the project above it. */
export function continueLast({ row, state }: RowContext, text: string): Entry {
  const draft = state.draft!;
  const last = draft.cells.findLastIndex((cell) => cell.text !== "");
  setCell(draft, last, joinText(draft.cells[last]!.text, text));
  draft.rows.push(row);
  return { row, kind: "continuation", draft };
}

/** Adds a text to the name of the project above it. */
export function continueName({ row, header, state }: RowContext, text: string): Entry {
  const draft = state.draft!;
  const { index } = header.columns.find(({ target }) => target === "name")!;
  setCell(draft, index, joinText(draft.cells[index]?.text ?? "", text));
  draft.rows.push(row);
  return { row, kind: "continuation", draft };
}

/** The cells of most drafts are those of their row. */
function setCell(draft: Draft, index: number, text: string): void {
  const cells = [...draft.cells];
  cells[index] = { ...cells[index], text };
  draft.cells = cells;
}
