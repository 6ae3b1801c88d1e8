import type { ReportDocument } from "./document.ts";
import { pdfData } from "./pdf-data.ts";

/** What a PDF is made from, beside the document. */
export interface PdfMaterial {
  /** The Typst template. */
  readonly template: string;
  /** Regular and bold faces of the embedded font, TrueType. */
  readonly fonts: readonly Uint8Array[];
  /** SVG of each chart by its name. */
  readonly charts: ReadonlyMap<string, string>;
}

/** The PDF couldn't be made: Typst isn't there for this platform, or it refused the document. */
export class PdfError extends Error {
  readonly code = "pdf.failed";
}

// Nothing is read from the disk: all files are handed over under this folder.
const FOLDER = "/report";

/**
 * A report as PDF/UA-1: tagged, with bookmarks, embedded fonts and text that can be searched. The same document gives
 * the same bytes. Rejects with a PdfError.
 */
export async function pdf(document: ReportDocument, material: PdfMaterial): Promise<Uint8Array> {
  const { NodeCompiler } = await loadTypst();
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: material.fonts.map((font) => Buffer.from(font)) }],
  });
  const put = (name: string, content: string) => compiler.mapShadow(`${FOLDER}/${name}`, Buffer.from(content));
  put("report.typ", material.template);
  put("document.json", JSON.stringify(pdfData(document)));
  for (const [name, svg] of material.charts) put(`${name}.svg`, svg);
  const compiled = compiler.compile({ mainFilePath: `${FOLDER}/report.typ` });
  if (compiled.hasError() || compiled.result === null) {
    const error = compiled.takeError();
    throw new PdfError(`PDF: Typst refused the report: ${JSON.stringify(error?.shortDiagnostics)}`);
  }
  return shrink(compiler.pdf(compiled.result, { pdfStandard: "ua-1" }));
}

async function loadTypst(): Promise<typeof import("@myriaddreamin/typst-ts-node-compiler")> {
  try {
    return await import("@myriaddreamin/typst-ts-node-compiler");
  } catch (error) {
    // The message of the wrapper names the binary that it looked for, and so the platform.
    const [reason] = (error as Error).message.split("\n");
    throw new PdfError(`PDF: expected Typst for this platform, got none (${reason}); --format html,svg,md needs none`);
  }
}

/** Packs a PDF's objects into compressed streams: less than half the size, the same content. */
async function shrink(bytes: Uint8Array): Promise<Uint8Array> {
  const { PDFDocument } = await import("pdf-lib");
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}
