import { expect, test } from "vitest";
import { calendarOf, readCompletion } from "../../src/reading/completion.ts";

test.each([
  ["2018年", 2018],
  ["2018 年", 2018],
  ["２０１８年", 2018],
  ["2018", 2018],
  ["2018-2020", 2020],
  ["2018—2020年", 2020],
  ["2018~2020", 2020],
  ["2007年-2010年", 2010],
  ["2017年至2019年", 2019],
  ["2018-20", 2020],
  ["31-Mar-2027", 2027],
  ["1/Sep/2026", 2026],
  ["2019年6月", 2019],
  ["2019年6月底前", 2019],
  ["2019年12月31日", 2019],
  ["2019-12", 2019],
  ["2019.06", 2019],
  ["2019/12/31", 2019],
  ["2019-12-31", 2019],
  ["20191231", 2019],
  ["201912", 2019],
  ["2020.03-2021.12", 2021],
  ["2020年3月-2021年12月", 2021],
  ["2019年3-10月", 2019],
  ["2019年3月-10月", 2019],
  ["2019年底", 2019],
  ["26年底", 2026],
  ["二〇二六年十月", 2026],
  ["2026年第四季", 2026],
  ["2026년 12월", 2026],
  ["2026년 12월 31일", 2026],
  ["2027년 3분기", 2027],
  ["31-Mar-27", 2027],
  ["FY27", 2027],
  ["FY 2027-28", 2028],
  ["4Q26", 2026],
  ["2H 2027", 2027],
  ["2. Quartal 2027", 2027],
  ["dez/2027", 2027],
  ["March 2026", 2026],
  ["令和9年度", 2027],
  ["民國118年", 2029],
  ["2019年上半年", 2019],
  ["2019年第四季度", 2019],
  ["2019年第3季度", 2019],
  ["预计2021年竣工", 2021],
  ["2020年12月（原计划2018年）", 2020],
  ["（2022年）", 2022],
  ["June 2026", 2026],
  ["30 June 2026", 2026],
  ["Q4 2025", 2025],
  ["T3 2027", 2027],
  ["4º T 2026", 2026],
  ["2º semestre 2027", 2027],
  ["3er trimestre 2027", 2027],
  ["2e trimestre de 2027", 2027],
  ["3-й квартал 2026", 2026],
  ["Quý 4 năm 2026", 2026],
  ["II. Quartal 2027", 2027],
  ["31 декабря 2026 г.", 2026],
  ["31 de diciembre de 2026", 2026],
  ["'25~'26", 2026],
  ["26년 12월", 2026],
  ["Maret - Desember 2025", 2025],
  ["不晚于2025年", 2025],
  ["no later than June 2025", 2025],
  ["not later than 2025", 2025],
  ["2025年12月以前", 2025],
  ["before June 2025", 2025],
])("%s is in %i", (text, year) => {
  expect(readCompletion(text)).toEqual({ value: { year, ongoing: false } });
});

test.each(["持续开展", "长期", "每年实施", "常态化推进", "Ongoing"])("%s goes on", (text) => {
  expect(readCompletion(text)).toEqual({ value: { year: null, ongoing: true } });
});

test.each([
  "",
  "待定",
  "/",
  "—",
  "无",
  "年底",
  "12月底",
  "18个月",
  "2年",
  "10月底前",
  "“十三五”期间",
  "Q4",
  "365天",
  "2020-",
  "2020年起",
  "2021年3月开工",
  "from 2020",
])("%s names no year", (text) => {
  expect(readCompletion(text)).toEqual({ value: { year: null, ongoing: false } });
});

test.each(["2O18年", "20188年", "400", "2018年400", "2018年34", "2018年5", "昆区", "2018年3.5", "18年底"])(
  "%s can't be read",
  (text) => {
    expect(readCompletion(text)).toEqual({ expected: { zh: "年份或“持续开展”", en: "a year, or that it goes on" } });
  },
);

test.each(["持續", "持續辦理", "長期", "每年", "繼續"])("%s goes on in traditional characters too", (text) => {
  expect(readCompletion(text)).toEqual({ value: { year: null, ongoing: true } });
});

test("bare years are counted by another calendar where the table says so", () => {
  expect(readCompletion("116", "republic")).toEqual({ value: { year: 2027, ongoing: false } });
  expect(readCompletion("2570", "buddhist")).toEqual({ value: { year: 2027, ongoing: false } });
  expect(readCompletion("116")).toHaveProperty("expected");
  expect(calendarOf(["年度為民國紀年"])).toBe("republic");
  expect(calendarOf(["完工年度", "116"])).toBeUndefined();
  for (const date of [
    "113.01-115.12",
    "114-116年",
    "112年7月至116年6月",
    "114/06/30",
    "115.12.1",
    "1140630",
    "113年9月",
    "116年底",
  ])
    expect(calendarOf(["竣工日期", "工程名稱", date])).toBe("republic");
  // Not in simplified characters, and not where no month stands behind.
  expect(calendarOf(["竣工日期", "工程名称", "114/06/30"])).toBeUndefined();
  expect(calendarOf(["竣工日期", "工程名稱", "120天", "114/2025"])).toBeUndefined();
  expect(readCompletion("114/06/30", "republic")).toEqual({ value: { year: 2025, ongoing: false } });
  expect(readCompletion("1161231", "republic")).toEqual({ value: { year: 2027, ongoing: false } });
  expect(readCompletion("113.1.1-115.6.30", "republic")).toEqual({ value: { year: 2026, ongoing: false } });
});

test.each([
  "2021年以前",
  "2021年前完成",
  "2028年以后",
  "不早于2027年",
  "before 2021",
  "completed before 2021",
  "after 2030",
  "2030+",
  "early 2030s",
  "the 2030's",
  "2030年代",
  "années 2030",
  "1990er Jahre",
  "2030 and beyond",
  "post-2030",
  "nach 2027",
  "avant 2026",
  "después de 2027",
  "после 2027",
  "2026年以降",
  "2027년 이후",
  "迟于2027年",
  "later than 2027",
  "after June 2027",
  "after 2027-12",
  "nach 12/2027",
  "2027年6月以后",
])("%s isn't in that year", (text) => {
  expect(readCompletion(text)).toMatchObject({ code: "bound" });
});

test.each([
  "2021年底前",
  "2021年6月前",
  "by 2021",
  "planned for 2021",
  "on or before 2021",
  "by end of 2021",
  "before June 2021",
  "2021年前期",
  "2021",
])("%s is in that year", (text) => {
  expect(readCompletion(text)).toEqual({ value: { year: 2021, ongoing: false } });
});

test.each([
  ["R6～", "japanese"],
  ["令和6年度～", "japanese"],
  ["令和6年度〜", undefined],
  ["114年起", "republic"],
  ["民國114年-", "republic"],
  ["2024年度～", undefined],
] as const)("%s is when works begin, not when they end", (text, calendar) => {
  expect(readCompletion(text, calendar)).toEqual({ value: { year: null, ongoing: false } });
});

test.each([
  ["R6", "japanese", 2024],
  ["R6～R8", "japanese", 2026],
  ["114年底", "republic", 2025],
  ["令和6年度", undefined, 2024],
] as const)("%s ends works", (text, calendar, year) => {
  expect(readCompletion(text, calendar)).toEqual({ value: { year, ongoing: false } });
});

// Quarters, halves, weeks, months and phases as the parts of a year are written in other languages.
test.each([
  ["2nd half of 2026", 2026],
  ["Week 12 2026", 2026],
  ["KW 40/2026", 2026],
  ["Phase 1: 2025, Phase 2: 2027", 2027],
  ["2S 2026", 2026],
  ["S2 2026", 2026],
  ["2do semestre 2026", 2026],
  ["3e trimestre 2026", 2026],
  ["3T 2026", 2026],
  ["2. HJ 2026", 2026],
  ["2 полугодие 2026", 2026],
  ["дек.26", 2026],
  ["Quý 3 năm 2026", 2026],
  ["31 Des 2026", 2026],
  ["dez/26", 2026],
  ["4. çeyrek 2026", 2026],
  ["'26.12", 2026],
  ["'25~'27", 2027],
])("%s, a part of a year, is in %i", (text, year) => {
  expect(readCompletion(text)).toEqual({ value: { year, ongoing: false } });
});

test.each([
  ["2026年完工，2027年投用", 2026],
  ["2026年底竣工、2028年达产", 2026],
  ["completed 2026, in use 2027", 2026],
  ["2026年一期完工，2027年二期完工", 2027],
  ["2025年开工，2027年建成", 2027],
])("%s: works are done in %i", (text, year) => {
  expect(readCompletion(text)).toEqual({ value: { year, ongoing: false } });
});
