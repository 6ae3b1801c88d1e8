// Writes the spreadsheet fixtures of the reader's tests: merged cells, several sheets, notes above, formulas, dates, errors.
import { write, utils } from "@e965/xlsx";
import { writeFileSync } from "node:fs";

function sheet(rows, merges = []) {
  const made = utils.aoa_to_sheet(rows);
  made["!merges"] = merges.map((range) => utils.decode_range(range));
  return made;
}

const plan = sheet(
  [
    ["附件2"],
    ["云山县2022年重点项目建设计划表"],
    ["填报单位：云山县发展改革局", null, null, null, null, null, "单位：万元"],
    ["序号", "项目名称", "所在乡镇", "建设规模及内容", "建设年限", "总投资", "资金来源", null, "项目业主"],
    [null, null, null, null, null, null, "财政资金", "企业自筹", null],
    ["合计", null, null, null, null, 61086.66, 9586.66, 51500, null],
    ["一、基础设施", null, null, null, null, 9586.66, 9586.66, 0, null],
    [1, "县城污水处理厂二期", "城关镇", "日处理污水1万吨", "2021-2022", 5586.33, 5586.33, 0, "县住建局"],
    [2, "乡镇供水管网", null, "铺设管网36公里", "2022年", 4000.33, 4000.33, 0, "县水务局"],
    ["二、产业发展", null, null, null, null, 51500, 0, 51500, null],
    [3, "农产品加工园", "东山乡", "标准化厂房4万平方米", "2021-2023", 32000, null, 32000, "云山农业有限公司"],
    [4, "风电项目（一期）", "东山乡", "装机50兆瓦", null, 19500, null, 19500, "云山风电有限公司"],
    [5, "特色小镇", "西河乡", "前期工作", "待定", null, null, null, "西河乡人民政府"],
  ],
  [
    "A1:I1",
    "A2:I2",
    "A3:F3",
    "A4:A5",
    "B4:B5",
    "C4:C5",
    "D4:D5",
    "E4:E5",
    "F4:F5",
    "G4:H4",
    "I4:I5",
    "A6:E6",
    "A7:E7",
    "A10:E10",
    "C8:C9",
  ],
);
plan.F6 = { t: "n", v: 61086.66, f: "SUM(F7,F10)" };
plan.F8 = { t: "n", v: 5586.330000000001, f: "G8+H8", z: "#,##0.00" };
plan.F13 = { t: "e", v: 0x17, w: "#REF!" };
plan.E12 = { t: "n", v: 45291, z: "yyyy/m/d" };
const done = sheet([
  ["序号", "项目名称", "建设单位", "竣工时间", "投资额（亿元）"],
  [1, "体育馆", "县文旅局", "2021年", 1.25],
  [2, "人民路改造", "县住建局", "2021年", 0.36],
]);
const statistics = sheet([
  ["乡镇", "项目数", "投资额"],
  ["城关镇", 2, 9586.66],
  ["东山乡", 2, 51500],
]);
const hidden = sheet([
  ["序号", "项目名称", "总投资"],
  [1, "不公开项目", 1],
]);
const book = utils.book_new();
utils.book_append_sheet(book, plan, "计划表");
utils.book_append_sheet(book, done, "已完工");
utils.book_append_sheet(book, statistics, "分乡镇统计");
utils.book_append_sheet(book, hidden, "底稿");
book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
writeFileSync("test/fixtures/county-plan.xlsx", write(book, { type: "buffer", bookType: "xlsx", compression: true }));
writeFileSync("test/fixtures/county-plan.xls", write(book, { type: "buffer", bookType: "biff8" }));

// One amount for several projects, and a project of several rows.
const shared = sheet(
  [
    ["某市2020年农村公路建设项目计划表（单位：万元）"],
    ["序号", "县区", "项目名称", "建设内容", "资金来源", "投资", "完成时限"],
    [1, "甲县", "环村路", "硬化3公里", "省级", 300, "2020年10月"],
    [2, "甲县", "桥梁改造", "危桥2座", "省级", 500, "2020年12月"],
    [3, "甲县", "安防工程", "护栏8公里", "市级", null, "2020年12月"],
    [4, "乙县", "县乡道提升", "路面改造12公里", "中央", 800, "2021年"],
    [null, null, null, "桥涵15道", "地方", 200, null],
    ["合计", null, null, null, null, 1800, null],
  ],
  ["A1:G1", "B3:B5", "F4:F5", "G4:G5", "A6:A7", "B6:B7", "C6:C7", "G6:G7", "A8:E8"],
);
const sharedBook = utils.book_new();
utils.book_append_sheet(sharedBook, shared, "Sheet1");
writeFileSync(
  "test/fixtures/merged-amounts.xlsx",
  write(sharedBook, { type: "buffer", bookType: "xlsx", compression: true }),
);
