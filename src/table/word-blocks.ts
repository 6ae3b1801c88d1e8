/** A paragraph of a Word document; a line break within it is a line feed. */
export interface WordParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** Some of its text is hidden. */
  readonly hidden: boolean;
}

/** A cell by the columns of the table's grid that it takes. */
export interface WordCell {
  readonly column: number;
  readonly span: number;
  /** It goes on with the cell above it. */
  readonly down: boolean;
  readonly blocks: readonly WordBlock[];
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Repeated as headings on each page. */
  readonly heading: boolean;
  readonly hidden: boolean;
}

export interface WordTable {
  readonly kind: "table";
  /** Where the columns of its grid begin, and where the last one ends, in twips; as far as the document says it. */
  readonly edges: readonly number[];
  readonly rows: readonly WordRow[];
}

/** What a Word document consists of, one after the other. */
export type WordBlock = WordParagraph | WordTable;
