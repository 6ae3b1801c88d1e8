import type { Words } from "../language/words.ts";
import { WordedError } from "../language/worded-error.ts";
import { readBundledText, withoutSystemFonts } from "../disk/bundled.ts";
import { shownText } from "../plot/shown-text.ts";
import { bundledGlyphs } from "../render/font-face.ts";
import { pictureOfSvg } from "../render/png.ts";
import { setTexts } from "../render/svg-text.ts";
import type { ReportDocument } from "./document.ts";
import type { ReportTemplate } from "./house-style.ts";
import { pdfData } from "./pdf-data.ts";
import { packPdf } from "./pdf-packing.ts";
import { filledBy, type MeasuredPart, orderOf } from "./pdf-order.ts";

/** The PDF couldn't be made: Typst isn't there for this platform, or it refused the document. */
export class PdfError extends WordedError {
  readonly code = "pdf.failed";
}

/** What a PDF is set with, where it isn't the library's own template. */
type PdfStyle = Pick<ReportTemplate, "typst" | "assets" | "fonts">;

// A template counts in these without having them in its text.
const NUMERALS = "0123456789ivxlcdmIVXLCDMabcdefghABCDEFGH一二三四五六七八九十百千零〇壹贰叁肆伍陆柒捌玖拾①②③④⑤⑥⑦⑧⑨⑩";

const TEMPLATE = "report.typ";
/** How the pages are set, for the library's own template. */
const SETTING = "setting.json";
// Nothing is read from the disk: all files are handed over under this folder.
const FOLDER = "/report";
// A last page with less on it is done without, where setting lines closer has that effect.
const NEARLY_EMPTY = 0.4;

/**
 * A report as PDF/UA-1: tagged, with bookmarks, embedded fonts and text that can be searched. `drawings` are its charts
 * as SVG by name; what the font lacks must have been replaced in them. The same document gives the same bytes. Rejects
 * with a PdfError.
 */
export async function pdf(
  document: ReportDocument,
  drawings: ReadonlyMap<string, string>,
  style: PdfStyle = {},
): Promise<Uint8Array> {
  const { compiler, compiled } = await compile(document, drawings, style);
  try {
    return packPdf(compiler.pdf(compiled, { pdfStandard: "ua-1" }));
  } catch (error) {
    throw new PdfError(refused((error as Error).message), { cause: error });
  }
}

/** Pixels for each point of the page: an A4 page is 1,785 pixels wide. */
const PAGE_SCALE = 3;

/** The page of a brief as the bytes of a PNG. Rejects with a PdfError. */
export async function pagePicture(
  document: ReportDocument,
  drawings: ReadonlyMap<string, string>,
  style: PdfStyle = {},
): Promise<Uint8Array> {
  // A picture within a picture has no fonts: charts go in as pixels.
  const pictures = new Map<string, Uint8Array>();
  for (const [name, svg] of drawings)
    pictures.set(name, await pictureOfSvg(svg, PAGE_SCALE, document.language === "en"));
  const { compiler, compiled } = await compile(document, drawings, style, pictures);
  return pictureOfSvg(compiler.plainSvg(compiled), PAGE_SCALE, document.language === "en");
}

interface Setting {
  /** The order in which parts fill pages, as their numbers; none before it is known. */
  readonly order: readonly number[];
  /** Whether all is set on one endless page, which tells how high its parts are. */
  readonly measured: boolean;
  readonly tight: boolean;
}

async function compile(
  document: ReportDocument,
  drawings: ReadonlyMap<string, string>,
  { typst, assets = new Map(), fonts = [] }: PdfStyle,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
) {
  const { NodeCompiler } = await loadTypst();
  const content = pdfData(document, drawings, pictures.size > 0 ? "png" : "svg");
  const dataWith = (setting: Setting) =>
    JSON.stringify({ ...content, ...setting }, (_, value) => (typeof value === "string" ? shownText(value) : value));
  // Without figures to set within the text, its parts stand as they come.
  const isOrdered = document.sections.some(({ blocks }) =>
    blocks.some(({ kind }) => kind === "chart" || kind === "table"),
  );
  const opening: Setting = { order: [], measured: isOrdered && document.brief !== true, tight: false };
  const data = dataWith(opening);
  const template = typst ?? readBundledText(TEMPLATE);
  const texts = [
    template,
    ...(typst === undefined ? [] : [NUMERALS]),
    data,
    ...[...drawings.values()].flatMap((svg) => setTexts(svg).map((set) => set.characters)),
  ];
  const fontBlobs = [
    ...fontsFor(texts.join(""), document.language === "en"),
    ...fonts.map((font) => Buffer.from(font)),
  ];
  const compiler = withoutSystemFonts(() => NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] }));
  const put = (name: string, content: string) => compiler.mapShadow(`${FOLDER}/${name}`, Buffer.from(content));
  for (const [name, bytes] of assets) compiler.mapShadow(`${FOLDER}/${name}`, Buffer.from(bytes));
  put(TEMPLATE, template);
  put("document.json", data);
  put(SETTING, JSON.stringify(opening));
  for (const [name, svg] of drawings) {
    const picture = pictures.get(name);
    compiler.mapShadow(`${FOLDER}/${name}.${picture ? "png" : "svg"}`, Buffer.from(picture ?? svg));
  }
  const setPages = (setting: Setting) => {
    put(SETTING, JSON.stringify(setting));
    // Where the document stays as it is, Typst needn't set again what doesn't hang on those; a template of a house reads them there.
    if (typst !== undefined) put("document.json", dataWith(setting));
    const made = compiler.compile({ mainFilePath: `${FOLDER}/${TEMPLATE}` });
    const { result } = made;
    if (result === null) throw new PdfError(refused(diagnostics(made.takeError())));
    return result;
  };
  if (document.brief) return { compiler, compiled: setPages(opening) };
  const partsOf = (compiled: ReturnType<typeof setPages>) => {
    const found: { readonly value: readonly MeasuredPart[] }[] = compiler.query(compiled, { selector: "<parts>" });
    return found[0]?.value ?? [];
  };
  const inOrder = (tight: boolean) => {
    const first = setPages({ ...opening, tight });
    return isOrdered ? setPages({ order: orderOf(partsOf(first)), measured: false, tight }) : first;
  };
  const compiled = inOrder(false);
  const end = partsOf(compiled).at(-1);
  if (end === undefined || end.page === 1 || filledBy(end) > NEARLY_EMPTY) return { compiler, compiled };
  const closer = inOrder(true);
  const saves = partsOf(closer).at(-1)!.page < end.page;
  return { compiler, compiled: saves ? closer : compiled };
}

/** Regular and bold with only the glyphs that are used: Typst opens 100 kB sooner than 20 MB. */
function fontsFor(text: string, western: boolean): Buffer[] {
  const characters = [...new Set(text)].join("");
  return [false, true].map((bold) => Buffer.from(bundledGlyphs(bold, characters, western)));
}

// What Typst says of a template is said in its own words.
function refused(reason: string): Words {
  return { zh: `PDF：Typst 不接受这份报告：${reason}`, en: `PDF: Typst refused the report: ${reason}` };
}

function diagnostics(error: { shortDiagnostics: unknown[] } | null): string {
  const messages = (error?.shortDiagnostics ?? []).map((one) => (one as { message: string }).message);
  return messages.join("; ");
}

async function loadTypst(): Promise<typeof import("@myriaddreamin/typst-ts-node-compiler")> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler");
  } catch (error) {
    // The message of the wrapper names the binary that it looked for, and so the platform.
    const [reason] = (error as Error).message.split("\n");
    throw new PdfError({
      zh: `PDF：应有适用于本平台的 Typst，实际没有（${reason}）；--format html,svg,md 不需要它`,
      en: `PDF: expected Typst for this platform, got none (${reason}); --format html,svg,md needs none`,
    });
  }
}
