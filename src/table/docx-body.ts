import { raised } from "../lexicon/cell-text.ts";
import { isHiddenStyle, type ListPlace, type Numbering, type Style } from "./docx-numbering.ts";
import {
  addGridColumn,
  closeCell,
  closeRow,
  count,
  formatCell,
  formatRow,
  isOn,
  newTable,
  openCell,
  openRow,
  type OpenTable,
} from "./docx-table.ts";
import type { WordBlock } from "./word-blocks.ts";
import { noFindings, type WordFindings } from "./word-findings.ts";
import { type Attributes, readXml } from "./xml-events.ts";

interface OpenParagraph {
  text: string;
  hidden: boolean;
  runHidden: boolean;
  /** The open run is printed raised. */
  raised: boolean;
  style: string | undefined;
  place: { list?: string; level?: number };
  /** The paragraph's mark is deleted: the next one goes on in its line. */
  joins: boolean;
}

// What is deleted, a picture of what is shown already, or says how things were formatted before a change.
const SKIPPED = /^(?:mc:Fallback|w:instrText|w:delInstrText|w:delText|w:rt|w:\w+Change|w:sectPr)$/;

/** The paragraphs and tables of a Word document's body, tracked changes accepted. Throws an UnreadableSourceError where it isn't well-formed. */
export function readBody(
  xml: string,
  part: string,
  numbering: Numbering,
  styles: ReadonlyMap<string, Style>,
): { blocks: WordBlock[]; findings: WordFindings } {
  const findings = noFindings();
  const blocks: WordBlock[] = [];
  const flows: WordBlock[][] = [blocks];
  const boxes: WordBlock[] = [];
  const paragraphs: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const placeholders: boolean[] = [];
  let carried: { text: string; hidden: boolean } | null = null;
  let skipped = 0;
  let inText = 0;
  let inParagraphFormat = 0;
  let inRowFormat = 0;
  let inControlFormat = 0;
  let muted = 0;

  const paragraph = () => paragraphs.at(-1);
  const add = (block: WordBlock) => {
    flows.at(-1)!.push(block);
    // Text boxes belong to no cell: they come after what they are anchored in.
    if (flows.length === 1) blocks.push(...boxes.splice(0));
  };
  const say = (text: string) => {
    const open = paragraph();
    if (!open || muted > 0) return;
    open.text += open.raised ? raised(text, open.text) : text;
    if (open.runHidden && text.trim() !== "") {
      if (!open.hidden) findings.hiddenTexts += 1;
      open.hidden = true;
    }
  };

  const openParagraph = () => {
    paragraphs.push({
      text: "",
      hidden: false,
      runHidden: false,
      raised: false,
      style: undefined,
      place: {},
      joins: false,
    });
  };
  const closeParagraph = () => {
    const { text, hidden, style, place, joins } = paragraphs.pop()!;
    // A deleted paragraph isn't counted by its list.
    if (joins && text === "") return;
    const whole = {
      text: (carried?.text ?? numberOf(place, style)) + text,
      hidden: hidden || (carried?.hidden ?? false),
    };
    carried = joins ? whole : null;
    if (!carried) add({ kind: "paragraph", ...whole });
  };
  const endCarried = () => {
    if (carried) add({ kind: "paragraph", ...carried });
    carried = null;
  };
  const numberOf = (own: Partial<ListPlace>, style: string | undefined): string => {
    const place = numbering.placeOf(own, style ?? "");
    if (!place) return "";
    const number = numbering.next(place);
    if (number === null) findings.unnumbered += 1;
    else if (number !== "") findings.numbered += 1;
    return number ?? "";
  };

  const openInParagraphFormat = (name: string, attributes: Attributes, open: OpenParagraph) => {
    if (name === "w:pStyle") open.style = attributes["w:val"];
    else if (name === "w:numId") open.place.list = attributes["w:val"] ?? "0";
    else if (name === "w:ilvl") open.place.level = count(attributes);
    else if (name === "w:del" || name === "w:moveFrom") open.joins = true;
    else if (name === "w:ins") findings.insertions += 1;
  };
  const open = (name: string, attributes: Attributes): void => {
    const table = tables.at(-1);
    const current = paragraph();
    if (skipped > 0 || SKIPPED.test(name)) skipped += 1;
    else if (inControlFormat > 0 || name === "w:sdtPr") {
      inControlFormat += 1;
      if (name === "w:showingPlcHdr" && isOn(attributes)) placeholders[placeholders.length - 1] = true;
    } else if (inRowFormat > 0 && table?.row) {
      inRowFormat += 1;
      formatRow(table, name, attributes, findings);
    } else if (inParagraphFormat > 0 && current) {
      inParagraphFormat += 1;
      openInParagraphFormat(name, attributes, current);
    } else if (name === "w:trPr") inRowFormat = 1;
    else if (name === "w:pPr") inParagraphFormat = 1;
    else if (name === "w:del" || name === "w:moveFrom") {
      skipped = 1;
      findings.deletions += 1;
    } else openContent(name, attributes, table, current);
  };
  const openContent = (
    name: string,
    attributes: Attributes,
    table: OpenTable | undefined,
    current: OpenParagraph | undefined,
  ) => {
    if (name === "w:p") openParagraph();
    else if (name === "w:t" || name === "m:t") inText += 1;
    else if (name === "w:tab" || name === "w:ptab") say("\t");
    else if (name === "w:br" || name === "w:cr") say("\n");
    else if (name === "w:noBreakHyphen") say("-");
    else if (name === "w:sym") say(String.fromCharCode(Number.parseInt(attributes["w:char"] ?? "25a1", 16) || 0x25a1));
    else if (name === "w:r" && current) {
      current.runHidden = isHiddenStyle(current.style ?? "", styles);
      current.raised = false;
    } else if (name === "w:vertAlign" && current) current.raised = attributes["w:val"] === "superscript";
    else if (name === "w:rStyle" && current) current.runHidden ||= isHiddenStyle(attributes["w:val"] ?? "", styles);
    else if (name === "w:vanish" && current) current.runHidden = isOn(attributes);
    else if (name === "w:ins" || name === "w:moveTo") findings.insertions += 1;
    else if (name === "w:tbl") tables.push(newTable());
    else if (name === "w:gridCol" && table) addGridColumn(table, attributes);
    else if (name === "w:tr" && table) openRow(table);
    else if (name === "w:tc" && table) {
      openCell(table);
      flows.push([]);
    } else if (name === "w:txbxContent") flows.push([]);
    else if (name === "w:sdt") placeholders.push(false);
    else if (name === "w:sdtContent" && placeholders.at(-1)) muted += 1;
    else if (name === "o:OLEObject" || name === "w:altChunk") findings.embedded += 1;
    else if (name === "pic:pic" || name === "v:imagedata") findings.pictures += 1;
    else if (table?.cell) formatCell(table, name, attributes, findings);
  };
  const close = (name: string): void => {
    const table = tables.at(-1);
    if (skipped > 0) skipped -= 1;
    else if (inControlFormat > 0) inControlFormat -= 1;
    else if (inRowFormat > 0) inRowFormat -= 1;
    else if (inParagraphFormat > 0) inParagraphFormat -= 1;
    else if (name === "w:t" || name === "m:t") inText -= 1;
    else if (name === "w:p") closeParagraph();
    else if (name === "w:tc" && table) {
      endCarried();
      closeCell(table, flows.pop()!);
    } else if (name === "w:tr" && table) closeRow(table, findings);
    else if (name === "w:tbl") {
      const { rows, edges } = tables.pop()!;
      add({ kind: "table", rows, edges });
    } else if (name === "w:txbxContent") boxes.push(...flows.pop()!);
    else if (name === "w:sdtContent" && placeholders.at(-1)) muted -= 1;
    else if (name === "w:sdt") placeholders.pop();
  };
  readXml(xml, part, {
    open,
    close,
    text: (text) => {
      if (inText > 0 && skipped === 0) say(text);
    },
  });
  endCarried();
  return { blocks: [...blocks, ...boxes], findings };
}
