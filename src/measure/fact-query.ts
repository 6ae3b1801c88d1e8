import type { Dimension, Filter, JointPolicy, Key } from "./request/request.ts";

/** The question that one number answers; as text it is the number's id (see `formatFactId`). */
export interface FactQuery {
  /** A measure of the catalogue, the printed heading of a money column, or a ratio `A/B` of two. */
  readonly measure: string;
  /** The cell: keys by dimension; several keys of a dimension are taken together. No keys: the total. */
  readonly keys?: Readonly<Record<string, readonly Key[] | undefined>>;
  /** The cell: only these projects, by 序号. */
  readonly seqs?: readonly number[];
  /** The cell: only projects that name one of these kinds of works (names of `data/works.json`). */
  readonly works?: readonly string[];
  /** The cell: only projects that name none of these kinds of works. */
  readonly otherThan?: readonly string[];
  /** For `groups`: the dimension whose keys are counted. */
  readonly of?: Dimension;
  readonly joint?: JointPolicy;
  readonly weights?: Readonly<Record<string, number>>;
  readonly where?: Filter;
}
