import type { Words } from "../../language/words.ts";
import { misfit } from "../../language/misfit.ts";
import { WordedError } from "../../language/worded-error.ts";
import { ArchiveError, unzipParts } from "../../print/zip.ts";
import { type DocumentParts, edit } from "./finish-document.ts";

/** A template that isn't a Word document. */
export class TemplateError extends WordedError {
  readonly code = "office.template";
}

/** What an office's own document gives to a report. */
export interface OfficeTemplate {
  /** Width of its text in points. */
  readonly textWidth: number;
  /** Its last section's properties: page set-up, letterhead. */
  readonly section: string;
  /** Style sheet, theme and fonts by their paths. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
  /** Relations of its document to headers and footers: id, type, target. */
  readonly edges: readonly { readonly id: string; readonly type: string; readonly target: string }[];
}

const DOCUMENT = "word/document.xml";

/** Reads the styles, the letterhead and the page set-up out of a .docx. Rejects with a TemplateError for anything else. */
export async function readTemplate(bytes: Uint8Array, file: string): Promise<OfficeTemplate> {
  const fail = (found: Words): never => {
    const expected = { zh: "用作样式的 Word 文档（.docx）", en: "a Word document (.docx) as template" };
    throw new TemplateError(misfit(file, expected, found));
  };
  const decoder = new TextDecoder();
  let parts: Map<string, string | Uint8Array>;
  try {
    parts = new Map(
      (await unzipParts(bytes, file)).map(({ path, content }) => [
        path,
        typeof content === "string" || !/\.(xml|rels)$/.test(path) ? content : decoder.decode(content),
      ]),
    );
  } catch (error) {
    if (error instanceof ArchiveError)
      return fail({
        zh: "不是 ZIP 压缩包或已损坏的文件",
        en: "a file that isn't a ZIP archive, or a damaged one",
      });
    throw error;
  }
  const document = parts.get(DOCUMENT);
  if (typeof document !== "string" || typeof parts.get("word/styles.xml") !== "string")
    return fail({
      zh: "没有 word/document.xml 与 word/styles.xml 的压缩包",
      en: "an archive without word/document.xml and word/styles.xml",
    });
  for (const [path, part] of parts)
    if (typeof part === "string" && /<!(?:DOCTYPE|ENTITY)/i.test(part))
      return fail({ zh: `${path} 自带文档类型声明`, en: `${path} with a document type of its own` });
  const section = [...document.matchAll(/<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/g)].at(-1)?.[0] ?? "<w:sectPr/>";
  const relations = parts.get("word/_rels/document.xml.rels");
  const edges = [...String(relations ?? "").matchAll(/<Relationship\b[^>]*>/g)].flatMap(([relation]) => {
    const type = attribute(relation, "Type");
    const target = attribute(relation, "Target").replace(/^\/word\//, "");
    return /\/(?:header|footer)$/.test(type) && parts.has(`word/${target}`)
      ? [{ id: attribute(relation, "Id"), type, target }]
      : [];
  });
  return { textWidth: textWidthOf(section), section, parts, edges };
}

/** Width between the margins of a section, in points; that of an A4 page where it doesn't say. */
function textWidthOf(section: string): number {
  const number = (element: string, name: string, otherwise: number) => {
    const value = Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(-?\\d+)"`).exec(section)?.[1] ?? otherwise);
    return Number.isFinite(value) ? Math.abs(value) : otherwise;
  };
  const width = number("pgSz", "w", 11906) - number("pgMar", "left", 1134) - number("pgMar", "right", 1134);
  return width >= 2880 ? width / 20 : 2880 / 20;
}

const attribute = (element: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? "";

/** Puts a template's styles, letterhead and page set-up in the place of a document's own. */
export function applyTemplate(parts: DocumentParts, template: OfficeTemplate): DocumentParts {
  const types: string[] = [];
  takeStyles(parts, template);
  for (const path of ["word/theme/theme1.xml", "word/fontTable.xml"]) {
    const part = template.parts.get(path);
    if (part === undefined) continue;
    if (path.includes("theme") && !parts.has(path)) {
      types.push(
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`,
      );
      addRelation(parts, "rIdTheme", "theme", "theme/theme1.xml");
    }
    // The fonts of its table may be embedded; their files aren't taken over.
    parts.set(path, path.includes("font") ? String(part).replace(/<w:embed\w+\b[^>]*\/>/g, "") : part);
  }
  const ids = new Map<string, string>();
  for (const [index, { id, type, target }] of template.edges.entries()) {
    const kind = type.endsWith("header") ? "header" : "footer";
    const path = `word/template-${kind}${index + 1}.xml`;
    const own = `rIdTemplate${index + 1}`;
    ids.set(id, own);
    parts.set(path, template.parts.get(`word/${target}`)!);
    types.push(
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    );
    addRelation(parts, own, kind, path.slice("word/".length));
    takeMedia(parts, template, target, path, types);
  }
  const section = template.section.replace(/\br:id="([^"]*)"/g, (whole, id: string) =>
    ids.has(id) ? `r:id="${ids.get(id)}"` : whole,
  );
  edit(parts, DOCUMENT, (xml) => withSections(xml, section));
  edit(parts, "[Content_Types].xml", (xml) => {
    const missing = types.filter(
      (type) =>
        !xml.includes(type) &&
        !(type.startsWith("<Default") && xml.includes(`Extension="${attribute(type, "Extension")}"`)),
    );
    return xml.replace("</Types>", `${[...new Set(missing)].join("")}</Types>`);
  });
  return parts;
}

/** All sections get the template's set-up; one in columns keeps them. */
function withSections(xml: string, section: string): string {
  return xml.replace(/<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/g, (own) => {
    const columns = /<w:cols\b[^>]*w:num="[2-9]"[^>]*\/>/.exec(own)?.[0];
    const plain = section.replace(/<w:type\b[^>]*\/>/, "").replace(/<w:cols\b(?:[^>]*\/>|[\s\S]*?<\/w:cols>)/, "");
    const open = plain.endsWith("/>") && !plain.includes("</w:sectPr>") ? plain.replace(/\/>$/, "></w:sectPr>") : plain;
    if (columns === undefined) return open;
    // Within a section the order is fixed: references, kind, page, margins, …, columns.
    const continuous = open.replace(
      /(<w:sectPr\b[^>]*>(?:<w:(?:header|footer)Reference\b[^>]*\/>)*)/,
      '$1<w:type w:val="continuous"/>',
    );
    return /<w:pgMar\b[^>]*\/>/.test(continuous)
      ? continuous.replace(/(<w:pgMar\b[^>]*\/>)/, `$1${columns}`)
      : continuous.replace("</w:sectPr>", `${columns}</w:sectPr>`);
  });
}

/** The template's styles under their own ids, and those of ours that it hasn't; our text then names the template's. */
function takeStyles(parts: DocumentParts, template: OfficeTemplate): void {
  const theirs = String(template.parts.get("word/styles.xml"));
  const ours = String(parts.get("word/styles.xml") ?? "");
  const known = new Map(stylesIn(theirs).map(({ name, id }) => [name, id]));
  const taken = new Set(known.values());
  const ids = new Map<string, string>();
  // What every style of ours is based on, under the template's own id (a in a Chinese Word).
  ids.set("Normal", known.get("normal") ?? "Normal");
  for (const { name, id } of stylesIn(ours)) {
    const other = known.get(name);
    ids.set(id, other ?? (taken.has(id) ? `Report${id}` : id));
  }
  const renamed = (xml: string) =>
    xml.replace(
      /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link)\b[^>]*w:val=")([^"]*)"/g,
      (_, head: string, id: string) => `${head}${ids.get(id) ?? id}"`,
    );
  const added = stylesIn(ours)
    .filter(({ name }) => !known.has(name))
    .map(({ id, xml }) =>
      renamed(xml.replace(/w:styleId="[^"]*"/, `w:styleId="${ids.get(id)}"`).replace(/ w:default="1"/, "")),
    );
  // Numbers of headings are ours: the template's own would point to a list that isn't there.
  const plain = theirs.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, "");
  parts.set("word/styles.xml", plain.replace("</w:styles>", `${added.join("")}</w:styles>`));
  for (const path of [...parts.keys()].filter((path) => /^word\/(?:document|footnotes|numbering)\.xml$/.test(path)))
    edit(parts, path, renamed);
}

function stylesIn(xml: string): { readonly name: string; readonly id: string; readonly xml: string }[] {
  return [...xml.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)].map(([style]) => ({
    id: attribute(style, "w:styleId"),
    name: (/<w:name\b[^>]*w:val="([^"]*)"/.exec(style)?.[1] ?? "").toLowerCase(),
    xml: style,
  }));
}

function addRelation(parts: DocumentParts, id: string, kind: string, target: string): void {
  edit(parts, "word/_rels/document.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
    ),
  );
}

/** The pictures of a letterhead, under names that ours don't have. */
function takeMedia(
  parts: DocumentParts,
  template: OfficeTemplate,
  target: string,
  path: string,
  types: string[],
): void {
  const relations = template.parts.get(`word/_rels/${target}.rels`);
  if (typeof relations !== "string") return;
  const own = relations.replace(/\bTarget="((?:\/word\/)?media\/[^"]+)"/g, (_, media: string) => {
    const source = `word/${media.replace(/^\/word\//, "")}`;
    const picture = template.parts.get(source);
    const name = `media/template-${media.split("/").at(-1)}`;
    if (picture !== undefined) parts.set(`word/${name}`, picture);
    const ending = name.split(".").at(-1)!.toLowerCase();
    types.push(`<Default Extension="${ending}" ContentType="image/${ending === "jpg" ? "jpeg" : ending}"/>`);
    return `Target="${name}"`;
  });
  parts.set(path.replace("word/", "word/_rels/") + ".rels", own);
}
