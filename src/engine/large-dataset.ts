import type { Dataset } from "../project/dataset.ts";
import { backedProjects, NOT_HELD, NotAnswered, type Question } from "../project/held.ts";
import type { StreamReading } from "../reading/table-stream.ts";
import { answerOf } from "./large-answers.ts";
import type { FactsTable } from "./large-table.ts";

/** A long table as a dataset whose projects stand in a database: what is made of it is made by `make`. */
export interface LargeDataset {
  /** Its projects, rows and lines throw a NotHeldError where they are looked at. */
  readonly dataset: Dataset;
  /**
   * What a pure function makes of the dataset. It is begun again whenever it asks something that hasn't been answered yet.
   * Rejects with what it throws, and with a NotHeldError where it takes the projects one by one.
   */
  readonly make: <Made>(build: (dataset: Dataset) => Made) => Promise<Made>;
}

/** Opens a long table, and how it was told to be read, as a dataset: what is asked of it is asked once. */
export async function openLargeDataset(table: FactsTable, mapping?: object): Promise<LargeDataset> {
  const { file, format, encoding, sha256, reading, issues, examples, database, remarks = [] } = table;
  const [counted] = await database.query("SELECT count(*) AS n FROM facts");
  const answers = new Map<string, unknown>();
  const projects = backedProjects({
    examples,
    count: Number(counted!.n),
    answer: (question) => {
      const id = idOf(question);
      if (!answers.has(id)) throw new NotAnswered(question);
      return answers.get(id);
    },
  });
  const dataset: Dataset = {
    sources: [{ id: file, format, encoding, sha256, lines: NOT_HELD, ...(mapping && { mapping }) }],
    file,
    format,
    encoding,
    sha256,
    lines: NOT_HELD,
    projects,
    issues,
    tables: [reading.table],
    rows: NOT_HELD,
    columns: reading.columns,
    statedTotals: NOT_HELD,
    remarks: remarks.map(({ en }) => en),
    remarkWords: remarks,
    issueCount: table.issueCount,
    ...("kinds" in reading && { rowKinds: reading.kinds as StreamReading["kinds"] }),
  };
  const answering = async <Made>(make: () => Made | Promise<Made>): Promise<Made> => {
    for (;;) {
      try {
        return await make();
      } catch (error) {
        if (!(error instanceof NotAnswered)) throw error;
        const { question } = error;
        // To put a question may take the answer to another one.
        answers.set(idOf(question), await answering(() => answerOf(table, dataset, question)));
      }
    }
  };
  return { dataset, make: (build) => answering(() => build(dataset)) };
}

function idOf({ kind, of }: Question): string {
  return `${kind} ${JSON.stringify(of)}`;
}
