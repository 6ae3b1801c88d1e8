import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from "docx";
import type { Language } from "../../language/language.ts";
import type { Block, ReportDocument, Section } from "../../report/document.ts";
import { blockWriter } from "./block-writer.ts";
import { blockHeight, headingHeight } from "./block-height.ts";
import { documentNumbering, documentStyles, headingNumber } from "./document-styles.ts";
import { WORDS } from "./document-words.ts";
import { finishDocument } from "./finish-document.ts";
import { type Picture, pictureRun } from "./figure-picture.ts";
import { heightOf } from "../../report/pdf-layout.ts";
import { pageOrder, type PagePart } from "../../report/page-order.ts";
import { printedSections } from "../../report/printed-sections.ts";
import { keyFigureTable } from "./key-figure-table.ts";
import { textWriter } from "./running-text.ts";
import { applyTemplate, readTemplate } from "./template.ts";
import { CONTENTS_LINE, typeOf } from "./type-sizes.ts";

const MILLIMETRE = 1440 / 25.4;
const PAGE = { width: 210, height: 297, top: 25, bottom: 22, side: 20 } as const;
const TEXT_WIDTH = ((PAGE.width - 2 * PAGE.side) / 25.4) * 72;
const TEXT_HEIGHT = ((PAGE.height - PAGE.top - PAGE.bottom) / 25.4) * 72;
/** A table of more rows goes on for pages: no figure waits for its end. */
const LONG_TABLE = 40;
/** Height that the figures of a brief have on a page of an office's own set-up, in points. */
const BRIEF_FIGURES = 250;
/** Left free on the page of a brief, as heights of text are expected ones. */
const BRIEF_REST = 8;
/** Of a text or a table where it begins: two lines, or a caption and some rows. */
const LEAST = 44;
/** Word lays pages out itself, and floats nothing: heights are expected ones, and a figure must have its room. */
const SAFE = 14;
const KEY_FIGURES = 66;
const FOOTNOTE = 36;

/** What a report in Word is made with. */
export interface DocxOptions {
  /** The charts of the document, by name. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** An office's own .docx: its styles, letterhead and page set-up are taken over. */
  readonly template?: { readonly bytes: Uint8Array; readonly file: string };
}

/**
 * A report as the bytes of a Word document, the same for the same report: headings by style, native tables, figures as
 * SVG with a PNG, captions as fields, and every number in a bookmark. Rejects with a TemplateError for a template that is
 * no Word document.
 */
export async function reportDocx(document: ReportDocument, { pictures, template }: DocxOptions): Promise<Uint8Array> {
  const { language, title, subtitle, imprint, scope, source } = document;
  const words = WORDS[language];
  const office = template ? await readTemplate(template.bytes, template.file) : null;
  const width = office?.textWidth ?? TEXT_WIDTH;
  const writer = textWriter(document);
  const sections = printedSections(document);
  const write = blockWriter(document, writer, pictures, width);
  // Numbers count from where they first stand.
  const keyFigures = keyFigureTable(document, width, writer);
  const body: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ style: "Subtitle", children: [new TextRun(subtitle), new FootnoteReferenceRun(1)] }),
    ...(imprint === "" ? [] : [new Paragraph({ style: "Subtitle", children: [new TextRun(imprint)] })]),
    ...keyFigures,
    ...(document.brief ? [] : [contents(sections, language)]),
    ...(document.brief
      ? briefBody(sections, write, pictures, width, office ? BRIEF_FIGURES : briefRoom(document, width))
      : reportBody(document, sections, write, pictures, width)),
  ];
  const page = {
    size: { width: Math.round(PAGE.width * MILLIMETRE), height: Math.round(PAGE.height * MILLIMETRE) },
    margin: {
      top: Math.round(PAGE.top * MILLIMETRE),
      bottom: Math.round(PAGE.bottom * MILLIMETRE),
      left: Math.round(PAGE.side * MILLIMETRE),
      right: Math.round(PAGE.side * MILLIMETRE),
    },
  };
  const edges = {
    headers: {
      default: new Header({ children: [edge([new TextRun({ text: title, size: 18, color: "565B62" })])] }),
    },
    footers: { default: new Footer({ children: [edge(pageOf(language))] }) },
  };
  const made = new Document({
    title,
    subject: subtitle,
    creator: "key-projects",
    keywords: [title, subtitle].join(", "),
    description: scope,
    styles: documentStyles(document),
    numbering: documentNumbering(language),
    footnotes: {
      1: {
        children: [
          new Paragraph({
            style: "FootnoteText",
            children: [new TextRun(` ${words.scope}${scope}${words.gap}${words.source}${source}`)],
          }),
        ],
      },
    },
    sections: [{ properties: { page }, ...edges, children: body }],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(made));
  return office ? finishDocument(packed, (parts) => applyTemplate(parts, office)) : finishDocument(packed);
}

/** The blocks of a brief without headings of their own, its charts one below the other and of one width. */
function briefBody(
  sections: readonly Section[],
  write: (block: Block) => FileChild[],
  pictures: ReadonlyMap<string, Picture>,
  width: number,
  room: number,
): FileChild[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const drawn = blocks.flatMap((block) => (block.kind === "chart" ? (pictures.get(block.chart.name) ?? []) : []));
  const height = drawn.reduce((sum, { svg }) => sum + heightOf(svg), 0);
  const each = Math.min(width, room / height);
  return blocks.flatMap((block) => {
    if (block.kind !== "chart") return write(block);
    const picture = pictures.get(block.chart.name);
    return picture ? [new Paragraph({ style: "Figure", children: [pictureRun(block.chart, picture, each)] })] : [];
  });
}

/** Height that the figures of a brief have on its page together, in points. */
function briefRoom(document: ReportDocument, width: number): number {
  const texts = document.sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === "chart" ? 0 : blockHeight(block, width, document, new Map())), 0);
  return Math.max(BRIEF_FIGURES / 2, TEXT_HEIGHT - firstPage(document, 0) - texts - BRIEF_REST);
}

/** The sections under their headings, in an order that fills the pages. */
function reportBody(
  document: ReportDocument,
  sections: readonly Section[],
  write: (block: Block) => FileChild[],
  pictures: ReadonlyMap<string, Picture>,
  width: number,
): readonly FileChild[] {
  const { language } = document;
  const parts = sections.flatMap((section): (PagePart & { readonly children: readonly FileChild[] })[] => {
    const { blocks } = section;
    const isList = blocks.some((block) => block.kind === "table" && block.table.rows.length > LONG_TABLE);
    const heading = new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: "headings", level: 0 },
      children: [new Bookmark({ id: sectionBookmark(section), children: [new TextRun(section.title)] })],
    });
    return [
      { kind: isList ? "barrier" : "heading", height: headingHeight(language), children: [heading] },
      ...blocks.map((block) => ({
        kind: KINDS[block.kind] ?? ("text" as const),
        height: blockHeight(block, width, document, pictures),
        least: LEAST,
        children: write(block),
      })),
    ];
  });
  const order = pageOrder(parts, TEXT_HEIGHT - SAFE, firstPage(document, sections.length));
  return order.flatMap((index) => parts[index]!.children);
}

const KINDS: Partial<Record<Block["kind"], PagePart["kind"]>> = { chart: "figure", heading: "heading" };

/** What stands on the first page before the first section, and its footnote, in points. */
function firstPage(document: ReportDocument, sections: number): number {
  const { title, subtitle } = typeOf(document);
  const heights = [title, subtitle, ...(document.imprint === "" ? [] : [subtitle])].map(
    ({ before, line, after }) => before + line + after,
  );
  return heights.reduce((sum, height) => sum + height) + KEY_FIGURES + sections * CONTENTS_LINE + FOOTNOTE;
}

function edge(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ style: "TableText", alignment: AlignmentType.CENTER, children });
}

function pageOf(language: Language): TextRun[] {
  const [before, between, after] = WORDS[language].page;
  // Each in a run of its own: LibreOffice sets what follows a field within a run in the size of the text.
  return [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after].map(
    (piece) => new TextRun({ children: [piece], size: 18, color: "565B62" }),
  );
}

const sectionBookmark = ({ id }: Section): string => `_section_${id.replaceAll("-", "_")}`.slice(0, 40);

function contents(sections: readonly Section[], language: Language): FileChild {
  return new TableOfContents(WORDS[language].contents, {
    hyperlink: true,
    beginDirty: false,
    headingStyleRange: "1-1",
    cachedEntries: sections.map((section, index) => ({
      title: `${headingNumber(index + 1, language)}${section.title}`,
      level: 1,
      href: sectionBookmark(section),
    })),
  });
}
