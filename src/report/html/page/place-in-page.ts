/** Remembers what stands at the top of the window, and gives what puts it there again after the page was made anew. */
export function placeKeeper(main: HTMLElement): () => void {
  const edge = topEdge();
  const distance = (part: HTMLElement) => Math.abs(part.getBoundingClientRect().top - edge);
  const parts = [...main.querySelectorAll<HTMLElement>("[id]:not(input)")];
  const [anchor] = parts
    .map((part) => ({ part, far: distance(part) }))
    .sort((a, b) => a.far - b.far)
    .map(({ part }) => part);
  if (!anchor || scrollY === 0) return () => {};
  const { id } = anchor;
  const { top } = anchor.getBoundingClientRect();
  return () => {
    const again = document.getElementById(id);
    if (again) scrollBy({ top: again.getBoundingClientRect().top - top, behavior: "instant" });
  };
}

/** Marks in the contents the section that is being read. */
export function markReading(contents: HTMLElement): void {
  let waiting = false;
  const mark = () => {
    waiting = false;
    const links = [...contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
    const line = topEdge() + innerHeight / 4;
    const read = links.findLast((link) => {
      const section = document.getElementById(link.hash.slice(1));
      return section !== null && section.getBoundingClientRect().top <= line;
    });
    for (const link of links) {
      if (link === read) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    },
    { passive: true },
  );
}

/** Where the bar of filters, which stays in sight, ends. */
function topEdge(): number {
  const { bottom = 0 } = document.querySelector(".controls")?.getBoundingClientRect() ?? {};
  return Math.max(0, bottom);
}
