/** A place on the pages, `down` in points. */
interface Spot {
  readonly page: number;
  readonly down: number;
}

/** What a template says of a figure: where text calls for one that may stand at the edge of a page, and where it stands. */
interface FigurePlace {
  readonly id: string;
  readonly kind: "chart" | "table";
  readonly called: Spot | null;
  readonly stands: Spot;
}

/**
 * Which of the figures that may stand at the edge of a page stand within the text that calls for them when its pages are set
 * next: at first all that had room on its page, then the charts among them that still have. A table that waited for an edge
 * until a later one stood goes within the text as well, and stays there. `found` is what a template tells of its
 * pages; one of a house may tell nothing.
 */
export function standingNext(
  found: readonly { readonly value?: readonly FigurePlace[] }[],
  standing: readonly string[],
  isFirst: boolean,
): string[] {
  const places = found[0]?.value ?? [];
  const [charts, tables] = (["chart", "table"] as const).map((kind) => places.filter((place) => place.kind === kind));
  const roomy = [...withRoom(charts!), ...withRoom(tables!)];
  const stays = ({ id, kind }: FigurePlace) => standing.includes(id) && (kind === "table" || roomy.includes(id));
  return places
    .filter((place) => (isFirst ? roomy.includes(place.id) : stays(place)) || isOvertaken(place, tables!))
    .map(({ id }) => id);
}

/** Those that stand on the page that calls for them, and that no earlier one is still to come after. */
function withRoom(places: readonly FigurePlace[]): string[] {
  const ids: string[] = [];
  let last: Spot = { page: 0, down: 0 };
  for (const { id, called, stands } of places) {
    const has = called?.page === stands.page && isAfter(called, last);
    if (has) ids.push(id);
    const spot = has ? called : stands;
    if (isAfter(spot, last)) last = spot;
  }
  return ids;
}

function isOvertaken(place: FigurePlace, tables: readonly FigurePlace[]): boolean {
  const later = tables.slice(tables.indexOf(place) + 1);
  return place.kind === "table" && place.called !== null && later.some(({ stands }) => isAfter(place.stands, stands));
}

function isAfter(one: Spot, other: Spot): boolean {
  return one.page > other.page || (one.page === other.page && one.down > other.down);
}
