import { visibleText } from "../../../language/visible-text.ts";

type Listener = (event: Event) => void;
type Attribute = string | number | boolean | Listener | null | undefined;
export type Child = Node | string | null | undefined | false;

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes, listeners (`onclick: …`) and children. Texts become text nodes and nothing is ever read as
 * markup, so that a project's name can't be anything but words; characters that show nothing are marked.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  assign(made, attributes);
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    made.append(typeof child === "string" ? visibleText(child) : child);
  }
  return made;
}

/** An arrow down onto a line: a file to keep. */
export const DOWNLOAD = "M8 2v8m0 0L4.5 6.5M8 10l3.5-3.5M3 13.5h10";

/** An icon of one path, drawn in a square of 16, for those who see; the words stand beside it. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  assign(svg, { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", class: "icon" });
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

function assign(target: Element, attributes: Readonly<Record<string, Attribute>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") target.addEventListener(name.replace(/^on/, ""), value);
    else if (value === true) target.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) target.setAttribute(name, String(value));
  }
}
