import type { Chart } from "../chart/chart.ts";

/**
 * An office's own looks: a Word file, a Typst template, colours and type of figures, fonts and pictures. What isn't given
 * stays as it is.
 */
export interface ReportTemplate {
  /** Its name, and all of its bytes: what the manifest names and hashes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** A .docx whose styles, letterhead and page set-up the Word report takes over. */
  readonly docx?: Uint8Array;
  /** The Typst text that the PDF is set with; it reads `document.json`, whose shape examples/house-style/README.md lists. */
  readonly typst?: string;
  /** A Vega config, laid over that of every figure of the PDF, the Word report and the SVG files. */
  readonly theme?: VegaConfig;
  /** Pictures and further texts that the Typst template asks for, by their paths. */
  readonly assets?: ReadonlyMap<string, Uint8Array>;
  /** TrueType or OpenType fonts that it sets texts in. */
  readonly fonts?: readonly Uint8Array[];
}

/** Whether a template is a folder, and not a Word file by itself. */
export function isFolder({ bytes, docx, typst, theme }: ReportTemplate): boolean {
  return docx === undefined ? typst !== undefined || theme !== undefined : docx !== bytes;
}

/** The .docx of a template: the file itself, or the one in its folder; null for a folder without one. */
export function wordTemplate(template: ReportTemplate): { readonly bytes: Uint8Array; readonly file: string } | null {
  const { file, bytes, docx } = template;
  if (docx) return { bytes: docx, file };
  return isFolder(template) ? null : { bytes, file };
}

/** Whether files of a format look otherwise without a template, so that they can't be made again where it isn't at hand. */
export function isStyled(format: string, { folder }: { readonly folder?: boolean }): boolean {
  return folder ? !["html", "xlsx"].includes(format) : format === "docx";
}

/** A Vega config, or a part of one. */
export interface VegaConfig {
  readonly [key: string]: unknown;
}

/** A chart in the colours and type of a theme. */
export function themed(chart: Chart, theme: VegaConfig | undefined): Chart {
  if (theme === undefined) return chart;
  return { ...chart, spec: { ...chart.spec, config: overlaid(chart.spec.config, theme) } };
}

/** One set of settings laid over another, setting by setting. */
function overlaid(under: unknown, over: unknown): unknown {
  if (!isSettings(under) || !isSettings(over)) return over;
  const names = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries(
    [...names].map((name) => [name, Object.hasOwn(over, name) ? overlaid(under[name], over[name]) : under[name]]),
  );
}

function isSettings(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
