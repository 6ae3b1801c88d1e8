import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from "docx";
import type { Language } from "../../language/language.ts";
import type { ReportDocument } from "../../report/document.ts";
import { CONTENTS_LINE, type Setting, TABLE_LINES, typeOf } from "./type-sizes.ts";

interface Face {
  readonly ascii: string;
  readonly eastAsia: string;
}

/** The type of official documents (GB/T 9704): 小标宋 for titles, 黑体 and 楷体 for headings, 仿宋 for the text. */
const FACES: Readonly<Record<Language, Readonly<Record<"title" | "heading" | "subheading" | "body" | "table", Face>>>> =
  {
    zh: {
      title: { ascii: "Times New Roman", eastAsia: "方正小标宋简体" },
      heading: { ascii: "Times New Roman", eastAsia: "黑体" },
      subheading: { ascii: "Times New Roman", eastAsia: "楷体_GB2312" },
      body: { ascii: "Times New Roman", eastAsia: "仿宋_GB2312" },
      table: { ascii: "Times New Roman", eastAsia: "宋体" },
    },
    en: {
      title: { ascii: "Arial", eastAsia: "黑体" },
      heading: { ascii: "Arial", eastAsia: "黑体" },
      subheading: { ascii: "Arial", eastAsia: "黑体" },
      body: { ascii: "Arial", eastAsia: "宋体" },
      table: { ascii: "Arial", eastAsia: "宋体" },
    },
  };

/** Where a font isn't there, the one to take instead. */
export const OTHER_FONTS: Readonly<Record<string, string>> = {
  方正小标宋简体: "方正小标宋_GBK,华文中宋,宋体,SimSun",
  黑体: "SimHei,Microsoft YaHei",
  楷体_GB2312: "楷体,KaiTi,STKaiti",
  仿宋_GB2312: "仿宋,FangSong,STFangsong",
  宋体: "SimSun,STSong",
};

const spacing = ({ line, before, after }: Omit<Setting, "size">) => ({
  lineRule: LineRuleType.EXACT,
  line: 20 * line,
  before: 20 * before,
  after: 20 * after,
});
const tableSpacing = (line: number) => spacing({ line, before: 1, after: 1 });

const ACCENT = "173A5E";
const SOFT = "565B62";

// In a run, cs stands for scripts that these reports don't have; without it Word takes a font of its own.
const font = ({ ascii, eastAsia }: Face) => ({ ascii, hAnsi: ascii, cs: ascii, eastAsia });

/** Styles of a report under the names that Word knows them by, so that an office can change or replace each. */
export function documentStyles(document: Pick<ReportDocument, "language" | "brief">): IStylesOptions {
  const { language } = document;
  const faces = FACES[language];
  const zh = language === "zh";
  const { title, subtitle, body, heading1, heading2, caption } = typeOf(document);
  return {
    default: {
      document: {
        run: { font: font(faces.body), size: 2 * body.size, language: { value: "en-GB", eastAsia: "zh-CN" } },
        paragraph: { spacing: spacing(body) },
      },
      title: {
        run: { font: font(faces.title), size: 2 * title.size, color: ACCENT },
        paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(title) },
      },
      heading1: {
        run: { font: font(faces.heading), size: 2 * heading1.size, bold: !zh, color: ACCENT },
        paragraph: { keepNext: true, spacing: spacing(heading1) },
      },
      heading2: {
        run: { font: font(faces.subheading), size: 2 * heading2.size, bold: true, color: ACCENT },
        paragraph: { keepNext: true, spacing: spacing(heading2) },
      },
      footnoteText: {
        run: { font: font(faces.table), size: 18 },
        paragraph: { spacing: spacing({ line: 13, before: 0, after: 0 }) },
      },
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        run: { size: 2 * subtitle.size, color: SOFT },
        paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(subtitle) },
      },
      {
        id: "BodyText",
        name: "Body Text",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: zh ? { indent: { firstLineChars: 200, firstLine: 480 }, alignment: AlignmentType.BOTH } : {},
      },
      {
        id: "Lead",
        name: "Lead",
        basedOn: "BodyText",
        quickFormat: true,
        run: { font: font(faces.heading), bold: !zh, color: ACCENT },
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        run: { font: font(faces.heading), size: 2 * caption.size, bold: !zh, color: ACCENT },
        paragraph: { spacing: spacing(caption) },
      },
      {
        id: "TableText",
        name: "Table Text",
        basedOn: "Normal",
        run: { font: font(faces.table) },
        paragraph: { spacing: tableSpacing(TABLE_LINES.normal) },
      },
      {
        id: "TableTextSmall",
        name: "Table Text Small",
        basedOn: "TableText",
        run: { font: font(faces.table) },
        paragraph: { spacing: tableSpacing(TABLE_LINES.small) },
      },
      {
        id: "KeyFigure",
        name: "Key Figure",
        basedOn: "TableText",
        run: { font: font(faces.table) },
        paragraph: { spacing: tableSpacing(18) },
      },
      {
        id: "TableNote",
        name: "Table Note",
        basedOn: "TableText",
        run: { font: font(faces.table), size: 16, color: SOFT },
        paragraph: { spacing: tableSpacing(TABLE_LINES.small) },
      },
      {
        id: "ContentsField",
        name: "Contents Field",
        basedOn: "Normal",
        run: { vanish: true, size: 2, color: "FFFFFF" },
        paragraph: { spacing: spacing({ line: 1, before: 0, after: 0 }) },
      },
      {
        id: "Figure",
        name: "Figure",
        basedOn: "Normal",
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { lineRule: LineRuleType.AUTO, line: 240, before: 60, after: 0 },
        },
      },
      ...(["TOC1", "TOC2"] as const).map((id, level) => ({
        id,
        name: `toc ${level + 1}`,
        basedOn: "Normal",
        run: { size: 22 },
        paragraph: { indent: { left: 240 * level }, spacing: spacing({ line: CONTENTS_LINE, before: 0, after: 0 }) },
      })),
    ],
  };
}

/** Numbers of headings (一、 and （一）, or 1 and 1.1) and marks of lists. */
export function documentNumbering(language: Language): INumberingOptions {
  const zh = language === "zh";
  const counting = zh ? LevelFormat.CHINESE_COUNTING_THOUSAND : LevelFormat.DECIMAL;
  return {
    config: [
      {
        reference: "headings",
        levels: [
          { level: 0, format: counting, text: zh ? "%1、" : "%1", suffix: zh ? "nothing" : "space" },
          { level: 1, format: counting, text: zh ? "（%2）" : "%1.%2", suffix: zh ? "nothing" : "space" },
        ],
      },
      {
        reference: "bullets",
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: "•",
            style: { paragraph: { indent: { left: 420, hanging: 280 } } },
          },
        ],
      },
    ],
  };
}

const HAN_DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** The number that a heading gets, for the contents: 十二、 or "12 ". */
export function headingNumber(number: number, language: Language): string {
  if (language === "en") return `${number} `;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : HAN_DIGITS[tens]}十`;
  return `${ten}${HAN_DIGITS[ones]}、`;
}
