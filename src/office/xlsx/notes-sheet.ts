import type { Language } from "../../language/language.ts";
import type { JointPolicy } from "../../measure/request/request.ts";
import { HEAD, TEXT } from "./looks.ts";
import type { Sheet, SheetCell } from "./workbook.ts";

const NOTES = {
  zh: {
    head: ["事项", "说明"],
    formulas: [
      "公式",
      "各表的数字用 SUM、SUMIFS、COUNTIFS 从“{projects}”表（按地区分摊或全额计入时从“{placements}”表）算出，单元格里同时存有准确值。改动“{projects}”表里的一个金额，各表随之改变，“{check}”表指出哪些数字与报告不同。",
    ],
    noPlacements: [
      "公式",
      "各表的数字用 SUM、SUMIFS、COUNTIFS 从“{projects}”表算出，单元格里同时存有准确值。改动“{projects}”表里的一个金额，各表随之改变，“{check}”表指出哪些数字与报告不同。",
    ],
    keys: [
      "不随改动的内容",
      "各表的行、名次、文字，以及项目的地区、归并单位、是否拆迁改造，都是导出时定下的；增删项目或改动地区后，请重新生成工作簿。",
    ],
    fixed: ["写成数值的数字", "有{count}个数字没有公式（所含项目无法用条件表达，或不是合计），是导出时的准确值。"],
    blanks: ["空白", "空单元格表示来源空白或无此数，不是零。"],
    units: ["单位", "金额的单位写在表头。占比是比例，显示为百分数。"],
    text: [
      "文字",
      "以等号、加号、减号、@ 开头的文字按文字存放，不会当作公式执行；电子表格不能保存的控制字符已去掉，一格放不下的文字以省略号结尾。",
    ],
  },
  en: {
    head: ["About", "What to know"],
    formulas: [
      "Formulas",
      'The figures of every table are made by SUM, SUMIFS and COUNTIFS from the sheet "{projects}" (by district, split or in full, from "{placements}"), with the exact value stored beside each formula. Change an amount in "{projects}" and every table follows; "{check}" names the figures that then differ from the report.',
    ],
    noPlacements: [
      "Formulas",
      'The figures of every table are made by SUM, SUMIFS and COUNTIFS from the sheet "{projects}", with the exact value stored beside each formula. Change an amount there and every table follows; "{check}" names the figures that then differ from the report.',
    ],
    keys: [
      "What doesn't follow",
      "Rows, ranks and words, and a project's districts, merged organisation and kind, were fixed when the workbook was written: after adding or removing projects or changing a district, make it again.",
    ],
    fixed: [
      "Figures as values",
      "{count} figures have no formula (no condition selects their projects, or they are no sum): they are exact values of the time of writing.",
    ],
    blanks: ["Blanks", "An empty cell is a blank of the source or no number at all; it isn't zero."],
    units: ["Units", "Units of amounts stand in the headings. A share is a ratio, shown in percent."],
    text: [
      "Texts",
      "A text that begins with =, +, - or @ is kept as text and never run as a formula; control characters that a spreadsheet can't hold are left out, and a text too long for a cell ends in an ellipsis.",
    ],
  },
} as const;

const JOINT: Readonly<Record<Language, Readonly<Record<JointPolicy, string>>>> = {
  zh: {
    apart: "多地区联合项目单列成行，不计入任何一个地区；各行可相加。",
    split: "多地区联合项目按权重（默认均分）分到所涉地区，分到 0.01 元，各部分之和等于原额；各行可相加。",
    full: "多地区联合项目在所涉各地区各计一次全额；各行之和大于合计，合计中每个项目只计一次。",
    exclude: "多地区联合项目不计。",
  },
  en: {
    apart: "Joint projects have a row of their own and are in no district's figure; rows add up.",
    split:
      "Joint projects are split among their districts by weight (equally by default), down to 0.01 of the currency, so that the parts add up to the amount; rows add up.",
    full: "Joint projects count in full in each of their districts: rows add up to more than the total, which counts each project once.",
    exclude: "Joint projects aren't counted.",
  },
};

/** How joint projects count under a policy, in a sentence. */
export function jointWords(joint: JointPolicy, language: Language): string {
  return JOINT[language][joint];
}

/** The last sheet: how the workbook computes and what it can't follow. */
export function notesSheet(
  name: string,
  language: Language,
  joint: string,
  names: { readonly projects: string; readonly placements: string | null; readonly check: string },
  fixed: number,
  notes: readonly (readonly [about: string, text: string])[],
): Sheet {
  const words = NOTES[language];
  const fill = (text: string) =>
    text
      .replaceAll("{projects}", names.projects)
      .replaceAll("{placements}", names.placements ?? "")
      .replaceAll("{check}", names.check)
      .replaceAll("{count}", String(fixed));
  const lines: (readonly [string, string])[] = [
    names.placements === null ? words.noPlacements : words.formulas,
    words.keys,
    ...(fixed > 0 ? [words.fixed] : []),
    ...(joint === "" ? [] : [[language === "zh" ? "联合项目" : "Joint projects", joint] as const]),
    words.blanks,
    words.units,
    words.text,
    ...notes,
  ];
  const rows = [
    words.head.map((value): SheetCell => ({ value, style: HEAD })),
    ...lines.map(([about, text]): SheetCell[] => [
      { value: about, style: { bold: true, wrap: true } },
      { value: fill(text), style: TEXT },
    ]),
  ];
  return { name, rows, widths: [22, 100], frozen: { rows: 1, columns: 0 }, titleRows: [0, 0] };
}
