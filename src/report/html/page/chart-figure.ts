import type { Chart } from "../../../chart/chart.ts";
import { withoutWords } from "../../../plot/view.ts";
import type { Language } from "../../../language/language.ts";
import { drawUnmounted, type LiveChart, mountChart } from "../../../render/live-chart.ts";
import type { Fact } from "../../../measure/fact.ts";
import { factValue } from "../../fact-words.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import { DOWNLOAD, element, icon } from "./element.ts";
import { EDGE } from "./figure-layout.ts";
import { factOfWords, type Mark } from "./fact-of-words.ts";
import { roveInLine } from "./roving-focus.ts";
import { saveAsPng, saveAsSvg } from "./save-chart.ts";
import { hideTooltip, showTooltip } from "./tooltip.ts";

/** A figure of the page, whose drawing comes after it stands in the page. */
export interface ChartFigure {
  readonly figure: HTMLElement;
  /** Name of its chart in the catalogue. */
  readonly name: string;
  /** Draws the chart, laid out for any width, in place of what is drawn. */
  readonly draw: (chart: Chart) => Promise<void>;
  readonly finalize: () => void;
}

/** What a figure of the page is made of beside its chart. */
export interface FigureParts {
  readonly number: string;
  readonly caption: string;
  readonly language: Language;
  /** Says which number a mark shows. */
  readonly titleOf: (fact: Fact) => string;
  readonly openFact: (id: string) => void;
  /** The chart as it is saved: in the usual width, whatever the page shows. */
  readonly saved: () => Chart | null;
  /** Height that is kept free until it is drawn, in px. */
  readonly height: number;
}

/** The figure of a chart: its words, drawing and downloads. A mark that stands for a number leads to its projects. */
export function chartFigure(chart: Chart, parts: FigureParts): ChartFigure {
  const { number, caption, language, titleOf, openFact, saved } = parts;
  const labels = PAGE_LABELS[language];
  const help = element("p", { class: "visually-hidden", id: `help-${chart.name}` }, labels.chartHelp);
  const emptyDrawing = () =>
    element("div", { class: "drawing", role: "group", "aria-label": chart.alt, "aria-describedby": help.id });
  let drawing = emptyDrawing();
  drawing.style.minHeight = `${parts.height}px`;
  let live: LiveChart | null = null;
  let turn = 0;
  const write = async (save: (chart: Chart, svg: string) => Promise<void>) => {
    const whole = saved();
    if (whole) await save(whole, await drawUnmounted(whole));
  };
  const saveButton = (name: string, says: string, save: (chart: Chart, svg: string) => Promise<void>) =>
    element(
      "button",
      { type: "button", class: "save", "aria-label": `${says}${caption}`, onclick: () => void write(save) },
      icon(DOWNLOAD),
      name,
    );
  const figure = element(
    "figure",
    { class: "chart", id: `chart-${chart.name}` },
    element("p", { class: "chart-title" }, chart.title),
    element("p", { class: "chart-subtitle" }, chart.subtitle),
    help,
    drawing,
    element("p", { class: "note" }, chart.note),
    element(
      "figcaption",
      {},
      element("span", {}, element("span", { class: "number" }, number), ` ${caption}`),
      saveButton(labels.saveSvg, labels.saveSvgOf, saveAsSvg),
      saveButton(labels.savePng, labels.savePngOf, saveAsPng),
    ),
  );
  return {
    figure,
    name: chart.name,
    draw: async (laid) => {
      const mine = ++turn;
      const next = emptyDrawing();
      try {
        // The page sets the words itself.
        const bare = { ...laid, spec: withoutWords(laid.spec, EDGE) };
        const mounted = await mountChart(bare, next, showTooltip);
        // Another layout was asked for meanwhile.
        if (mine !== turn) return mounted.finalize();
        // The style sheet says how large it is.
        for (const name of ["width", "height"]) next.querySelector("svg")?.removeAttribute(name);
        makeMarksReachable(next, laid, language, titleOf, openFact);
        replaceInPlace(drawing, next);
        live?.finalize();
        live = mounted;
        drawing = next;
      } catch (error) {
        if (mine !== turn) return;
        drawing.replaceChildren(element("p", { class: "failed", role: "alert" }, labels.failed));
        throw error;
      }
    },
    finalize: () => {
      turn += 1;
      live?.finalize();
    },
  };
}

/** Puts a drawing in the place of another: the mark in focus keeps it, and what is read under the drawing stays there. */
function replaceInPlace(old: HTMLElement, next: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute("data-fact") : null;
  const before = old.getBoundingClientRect();
  old.replaceWith(next);
  hideTooltip();
  // Most browsers keep the place by themselves.
  if (!CSS.supports("overflow-anchor", "auto") && before.top < 0 && before.bottom < innerHeight / 2)
    scrollBy({ top: next.getBoundingClientRect().height - before.height, behavior: "instant" });
  if (focused) next.querySelector<SVGElement>(`[data-fact="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

/** Lets the marks that stand for a number be chosen by pointer and by keys: one stop of the tab key, arrows from there. */
function makeMarksReachable(
  drawing: HTMLElement,
  chart: Chart,
  language: Language,
  titleOf: (fact: Fact) => string,
  openFact: (id: string) => void,
): void {
  const facts = new Map(chart.facts.map((fact) => [fact.id, fact]));
  const marks = [...drawing.querySelectorAll<SVGElement>("svg *")].flatMap((shape): Mark[] => {
    const id = factOf(shape);
    return id !== null && (facts.get(id)?.seqs.length ?? 0) > 0 ? [{ shape, id }] : [];
  });
  for (const { shape, id } of marks) {
    shape.classList.add("mark");
    shape.addEventListener("click", () => openFact(id));
  }
  const shapes = marks.filter(({ shape }) => shape.localName !== "text");
  for (const words of drawing.querySelectorAll<SVGElement>("svg text")) {
    // What a key says is said of no mark in particular.
    if (factOf(words) !== null || words.closest("[class*=role-legend]")) continue;
    words.classList.add("mark-words");
    words.addEventListener("click", () => {
      const id = factOfWords(words, shapes, chart.facts);
      if (id !== null) openFact(id);
    });
  }
  const stops = uniqueById([...shapes, ...marks]);
  for (const { shape, id } of stops) {
    const fact = facts.get(id)!;
    shape.setAttribute("role", "button");
    const label = `${titleOf(fact)}: ${factValue(fact, language)}`;
    const words = shape.localName === "text" ? (shape.textContent ?? "") : "";
    // Who speaks to the page says what is to be read.
    shape.setAttribute("aria-label", label.includes(words) ? label : `${words} ${label}`);
    shape.setAttribute("data-fact", id);
    shape.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      openFact(id);
    });
  }
  roveInLine(
    drawing,
    stops.map(({ shape }) => shape),
  );
  // Vega takes the drawing for one image, in which nothing can be reached.
  drawing.setAttribute("role", "group");
  drawing.removeAttribute("aria-roledescription");
  // Its words are said by its label; the marks alone are to be reached.
  for (const group of drawing.querySelectorAll("svg, svg g")) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) group.removeAttribute(name);
    if (group.querySelector("[role=button]") === null) group.setAttribute("aria-hidden", "true");
  }
}

function factOf(shape: Element): string | null {
  const item: unknown = "__data__" in shape ? shape.__data__ : null;
  const datum = (item as { datum?: { fact?: unknown } } | null)?.datum;
  return typeof datum?.fact === "string" ? datum.fact : null;
}

function uniqueById(marks: readonly Mark[]): Mark[] {
  const byId = new Map<string, Mark>();
  for (const mark of marks) if (!byId.has(mark.id)) byId.set(mark.id, mark);
  return [...byId.values()];
}
