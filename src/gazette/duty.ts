/** Who is to do a task, under the names of the reviewed list `data/bureaus.json`, each in one place. */
export interface Duties {
  /** Named as leading (牵头). */
  readonly leads: readonly string[];
  /** Named as helping, or as responsible for a part beside one that leads. */
  readonly partners: readonly string[];
  /** Named as carrying the task out; where nobody leads, those who are responsible. */
  readonly carriers: readonly string[];
}
