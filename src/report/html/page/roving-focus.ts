/** Something that can have the focus, in HTML or SVG. */
type Focusable = HTMLElement | SVGElement;

/** Makes some parts of an element one stop of the tab key: from the one in focus, arrow keys lead to the others. */
export function roveInLine(within: HTMLElement, stops: readonly Focusable[]): void {
  for (const [index, stop] of stops.entries()) stop.setAttribute("tabindex", index === 0 ? "0" : "-1");
  rove(
    within,
    () => stops,
    (from, key) => {
      const index = stops.indexOf(from);
      switch (key) {
        case "ArrowRight":
        case "ArrowDown":
          return stops[index + 1];
        case "ArrowLeft":
        case "ArrowUp":
          return stops[index - 1];
        case "Home":
          return stops[0];
        case "End":
          return stops.at(-1);
        default:
          return undefined;
      }
    },
  );
}

/** The same for the links of a table; up and down stay within the column. Rows may be added later. */
export function roveInTable(table: HTMLTableElement): void {
  const links = () => [...table.querySelectorAll<HTMLElement>("tbody a, tfoot a")];
  for (const [index, link] of links().entries()) link.setAttribute("tabindex", index === 0 ? "0" : "-1");
  rove(table, links, (from, key) => {
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const all = links();
      return all[all.indexOf(from as HTMLElement) + (key === "ArrowRight" ? 1 : -1)];
    }
    if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
    const cell = from.closest<HTMLTableCellElement>("td, th");
    const row = cell?.closest("tr");
    if (!cell || !row) return undefined;
    const rows = [...table.rows];
    const at = rows.indexOf(row);
    const ahead = key === "ArrowDown" ? rows.slice(at + 1) : rows.slice(0, at).reverse();
    for (const next of ahead) {
      const link = next.cells[cell.cellIndex]?.querySelector("a");
      if (link) return link;
    }
    return undefined;
  });
}

function rove(
  within: HTMLElement,
  stops: () => readonly Focusable[],
  next: (from: Focusable, key: string) => Focusable | undefined,
): void {
  const stopOf = (event: Event) => stops().find((stop) => stop === event.target);
  within.addEventListener("keydown", (event) => {
    const from = stopOf(event);
    const target = from && next(from, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  // Wherever a pointer or a closing panel puts the focus, the tab key goes on from there.
  within.addEventListener("focusin", (event) => {
    const now = stopOf(event);
    if (!now) return;
    for (const stop of stops()) stop.setAttribute("tabindex", stop === now ? "0" : "-1");
  });
}
