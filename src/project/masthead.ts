/** What a report calls itself and its source, where the reader knows better than the source says. */
export interface Masthead {
  readonly title?: string;
  /** The place that the plan is of: 包头市. */
  readonly place?: string;
  /** Who published the source: 包头市人民政府. */
  readonly publisher?: string;
  /** When the source was published, as it is to be printed. */
  readonly date?: string;
}

const FIELDS = ["title", "place", "publisher", "date"] as const;

/** The masthead of a request; what isn't given isn't in it, so that the same request is recorded alike. */
export function mastheadOf(request: Masthead): Masthead {
  return Object.fromEntries(FIELDS.flatMap((field) => (request[field] === undefined ? [] : [[field, request[field]]])));
}
