/** What stands in a Word document that its tables don't show by themselves; each a number of places. */
export interface WordFindings {
  insertions: number;
  deletions: number;
  deletedRows: number;
  hiddenTexts: number;
  hiddenRows: number;
  numbered: number;
  /** Items of lists whose numbers can't be computed. */
  unnumbered: number;
  /** Sheets of a spreadsheet or other documents that are put in as objects. */
  embedded: number;
  pictures: number;
}

/** Findings of a document of which nothing has been read yet. */
export function noFindings(): WordFindings {
  return {
    insertions: 0,
    deletions: 0,
    deletedRows: 0,
    hiddenTexts: 0,
    hiddenRows: 0,
    numbered: 0,
    unnumbered: 0,
    embedded: 0,
    pictures: 0,
  };
}
