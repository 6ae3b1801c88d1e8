import { expect, test } from "vitest";
import { findRunningHeads, readProse } from "../../src/gazette/prose.ts";
import { gazetteText } from "../audit/gazette.ts";

const lines = gazetteText.split("\n");

test("a sentence cut by a page break and a running head is whole again", () => {
  const sentences = readProse(lines, (line) => line < 300);
  const stations = sentences.find(({ text }) => text.includes("自动监测站建成投运"))!;
  // Line 184 ends in 2019年园区环, 186 is the running head 市政府文件, 188 goes on with 境空气质量….
  expect(stations).toMatchObject({
    text: "2019年园区环境空气质量自动监测站建成投运。",
    first: 184,
    last: 188,
    lines: [184, 188],
    heading: false,
  });
  expect(sentences.find(({ text }) => text.startsWith("现将《包头市打赢"))?.lines).toEqual([56, 58]);
  expect(sentences.find(({ text }) => text.includes("市交通运输局、公安局负责配合"))?.lines).toEqual([152, 154]);
});

test("no character of the prose is lost, and none but line breaks and running heads left out", () => {
  const kept = readProse(lines, (line) => line > 60 && line < 294)
    .map(({ text }) => text)
    .join("");
  const wanted = lines
    .slice(60, 293)
    .map((line) => line.trim())
    .filter((line) => line !== "市政府文件")
    .join("");
  expect(kept).toBe(wanted);
});

test("headings stand by themselves", () => {
  const headings = readProse(lines, (line) => line > 59 && line < 80).filter(({ heading }) => heading);
  expect(headings.map(({ text }) => text)).toEqual([
    "包头市打赢蓝天保卫战三年行动计划实施方案",
    "一、指导思想",
    "二、总体目标",
    "三、工作任务",
  ]);
});

test("a line that comes once is no running head", () => {
  expect(findRunningHeads(["市政府文件", "甲", "市政府文件", "乙", "市政府文件"])).toEqual(new Set(["市政府文件"]));
  expect(readProse(["第一句。第二", "", "句没有完"])).toHaveLength(3);
  expect(readProse([])).toEqual([]);
});

test("a long title ends before a sentence that begins with a year", () => {
  const title = "西山市人民政府办公室关于印发2023年民生实事项目清单的通知";
  const said = "2023年全市共安排民生实事项目6个，总投资5.2亿元。";
  expect(readProse([title, "", said]).map(({ text }) => text)).toEqual([title, said]);
});
