/** The words that a Word report adds to those of its document. */
export const WORDS = {
  zh: {
    chart: "图",
    table: "表",
    contents: "目录",
    page: ["第 ", " 页，共 ", " 页"],
    scope: "范围：",
    source: "来源：",
    colon: "：",
    many: "、",
    gap: "　",
  },
  en: {
    chart: "Figure",
    table: "Table",
    contents: "Contents",
    page: ["Page ", " of ", ""],
    scope: "Scope: ",
    source: "Source: ",
    colon: ": ",
    many: ", ",
    gap: "  ",
  },
} as const;
