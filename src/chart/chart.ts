import type { Language } from "../language/language.ts";
import type { Masthead } from "../project/masthead.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Filter, JointPolicy } from "../measure/request/request.ts";
import type { Fact } from "../measure/fact.ts";

/** What a chart is made for. */
export interface ChartOptions {
  readonly language: Language;
  readonly joint?: JointPolicy;
  /** Weights for `split`, by district. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly where?: Filter;
  /** What its report and its source are called, where the reader says so. */
  readonly masthead?: Masthead;
  /**
   * Width of the figure in px: it is laid out anew for it, its type keeps its size. A whole number from 320 to 2,400, 680
   * where it isn't given; `draw` throws a FigureWidthError for others.
   */
  readonly width?: number;
}

/** A chart, ready to be rendered: a specification with its data inside and the words around it. */
export interface Chart {
  readonly name: string;
  readonly grammar: "vega-lite" | "vega";
  /** A complete Vega-Lite or Vega specification, plain JSON. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** States the finding; its numbers are `facts`. */
  readonly title: string;
  /** What is measured, unit and scope. */
  readonly subtitle: string;
  /** Source, lines, and what is left out. */
  readonly note: string;
  /** The finding for those who can't see the chart. */
  readonly alt: string;
  /** Every number that its marks and words show. */
  readonly facts: readonly Fact[];
  /** Ids of what else it shows, where that is no figure of one source. */
  readonly evidence?: readonly string[];
}

/** One chart of the catalogue. */
export interface ChartDefinition {
  readonly name: string;
  /** What question it answers, for `chart --list`. */
  readonly question: Readonly<Record<Language, string>>;
  /** Whether it takes the projects one by one, so that the source of one must be short enough to be held. */
  readonly ofProjects?: true;
  /** Draws the chart, or returns null where the data has nothing to show (no 棚改 rows, no district). */
  readonly draw: (dataset: Dataset, options: ChartOptions) => Chart | null;
}
