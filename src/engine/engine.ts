import type { FactColumn } from "../exchange/facts.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { ResultRow } from "./figures-of.ts";

/** A query, and the columns of its result. */
export interface Query {
  readonly sql: string;
  readonly columns: readonly string[];
}

/** A place where SQL runs on a table of facts. */
export interface Engine {
  readonly dialect: Dialect;
  /** The results of some queries; numbers that must be exact come as text. */
  readonly ask: (queries: readonly Query[]) => Promise<readonly (readonly ResultRow[])[]>;
}

/** Where the facts of a source are, for an engine that hasn't got them yet. */
export interface FactsAtHand {
  readonly columns: readonly FactColumn[];
  /** All of them as one Parquet file, piece by piece. */
  readonly parquet: () => AsyncIterable<Uint8Array>;
  /** All of them as text that PostgreSQL copies in: `postgresCsv`. */
  readonly csv: () => AsyncIterable<Uint8Array>;
}

/** The facts that an engine computes on: at hand, to be taken in for a while; or a table that it has. */
export type FactsFor = { readonly given: string } | { readonly atHand: FactsAtHand };

/** An engine that has the facts in a table, until it is closed. */
export interface OpenEngine extends Engine {
  readonly table: string;
  readonly close: () => Promise<void>;
}
