/** Text as a notebook stores it: one string, or its lines. */
export type StoredText = string | readonly string[];

/** What a cell put out, in the form of nbformat 4. */
export type Output =
  | { readonly output_type: "stream"; readonly name: string; readonly text: StoredText }
  | {
      readonly output_type: "display_data";
      readonly data: Readonly<Record<string, unknown>>;
      readonly metadata: Readonly<Record<string, unknown>>;
    }
  | {
      readonly output_type: "execute_result";
      readonly execution_count: number | null;
      readonly data: Readonly<Record<string, unknown>>;
      readonly metadata: Readonly<Record<string, unknown>>;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

export interface CodeCell {
  readonly cell_type: "code";
  readonly id: string;
  readonly source: StoredText;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export interface ProseCell {
  readonly cell_type: "markdown" | "raw";
  readonly id: string;
  readonly source: StoredText;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export type Cell = CodeCell | ProseCell;

/** A Jupyter notebook (nbformat 4.5). */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

/** A stored text as one string. */
export function joined(text: StoredText): string {
  return typeof text === "string" ? text : text.join("");
}

/** Code cells that have something to run, numbered from 1 as Jupyter shows them: `[1]`. */
export function numberedCode(notebook: Notebook): Map<CodeCell, number> {
  const cells = notebook.cells.filter((cell) => cell.cell_type === "code" && joined(cell.source).trim() !== "");
  return new Map(cells.map((cell, index) => [cell as CodeCell, index + 1]));
}
