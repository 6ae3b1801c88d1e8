import { element } from "./element.ts";

let box: HTMLElement | null = null;

/** Shows what a mark says beside the pointer: the values of its tooltip, a line each; null hides it. */
export function showTooltip(_handler: unknown, event: MouseEvent, _item: unknown, value: unknown): void {
  box ??= document.body.appendChild(element("div", { class: "tooltip", role: "presentation", hidden: true }));
  const lines = linesOf(value);
  box.hidden = lines.length === 0;
  if (lines.length === 0) return;
  box.replaceChildren(...lines.map((line, index) => element(index === 0 ? "strong" : "span", {}, line)));
  const { offsetWidth: width, offsetHeight: height } = box;
  const left = Math.min(event.clientX + 14, innerWidth - width - 8);
  const top = event.clientY + 18 + height > innerHeight ? event.clientY - height - 10 : event.clientY + 18;
  box.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`;
}

/** Hides it, where the mark that it was shown for is no longer there. */
export function hideTooltip(): void {
  if (box) box.hidden = true;
}

function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  const values = typeof value === "object" ? Object.values(value) : [value];
  return values.map(String).filter((text) => text !== "" && text !== "null" && text !== "undefined");
}
