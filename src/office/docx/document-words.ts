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
    no: "　序号",
    gap: "　",
    left: (shown: number, all: number) => `本表共${all}行，这里只列前${shown}行；全部见工作簿（report.xlsx）或 CSV。`,
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
    no: " · no. ",
    gap: "  ",
    left: (shown: number, all: number) =>
      `The first ${shown} of ${all} rows; all of them stand in the workbook (report.xlsx) and in CSV.`,
  },
} as const;
