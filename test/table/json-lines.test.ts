import { expect, test } from "vitest";
import { openJsonLines } from "../../src/table/json-lines.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const START = '{"项目名称":"甲","投资":{"总额":1.50}}\n{"项目名称":"乙","备注":null}\n';

test("gives a row for each record, and behind all columns what only later records have", () => {
  const stream = openJsonLines(bytes(START), "计划.jsonl")!;
  const rows = [
    ...stream.read(bytes(`${START}\n{"项目名`), false),
    ...stream.read(bytes('称":"丙","新增":"多"}'), true),
  ];
  expect(rows.map(({ at, cells }) => [at.line, ...cells.map(({ text }) => text)])).toEqual([
    [0, "项目名称", "投资.总额", "备注"],
    [1, "甲", "1.5", ""],
    [2, "乙", "", ""],
    [4, "丙", "", "", "多"],
  ]);
  expect(stream.state()).toEqual({ lines: 4, damaged: [] });
});

test("names the line that is no record, and leaves JSON of another form alone", () => {
  for (const wrong of ["oops", '{"项目名称":}', "5", '{"项目名称":"丙"'])
    expect(() => openJsonLines(bytes(START), "计划.jsonl")!.read(bytes(`${START}${wrong}\n`), false)).toThrow("line 3");
  expect(openJsonLines(bytes('[\n{"a": 1}\n]\n'), "计划.json")).toBeNull();
});
