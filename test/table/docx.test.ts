import { describe, expect, test } from "vitest";
import { readSource } from "../../src/table/read-source.ts";
import type { RawSource, RawTable } from "../../src/table/raw-table.ts";
import { UnreadableSourceError } from "../../src/table/unreadable-source.ts";
import { cell, docx, item, numbering, paragraph, row, run, table } from "./written-docx.ts";

const read = (body: string, parts?: Record<string, string>) => readSource(docx(body, parts), "a.docx");
const texts = ({ rows }: RawTable) => rows.map(({ cells }) => cells.map(({ text }) => text));
const only = ({ tables }: RawSource) => {
  expect(tables).toHaveLength(1);
  return texts(tables[0]!);
};
const codes = ({ notes }: RawSource) => notes.map(({ code }) => code);
const DOWN = '<w:vMerge w:val="restart"/>';
const ON = "<w:vMerge/>";
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

describe("cells stand under their columns", () => {
  test("of a plain table, with the paragraphs above it as its caption", async () => {
    const source = await read(
      paragraph("2021年重点项目表") +
        paragraph("") +
        paragraph("单位：万元") +
        table([row(["序号", "项目名称", "总投资"]), row(["1", "一号工程", "1001"])]) +
        paragraph("注：以上为计划数。"),
    );
    expect(only(source)).toEqual([
      ["序号", "项目名称", "总投资"],
      ["1", "一号工程", "1001"],
    ]);
    expect(source).toMatchObject({ format: "docx", encoding: "binary", notes: [] });
    expect(source.tables[0]!.caption.map(({ text, at }) => [text, at.line])).toEqual([
      ["2021年重点项目表", 1],
      ["单位：万元", 3],
    ]);
    expect(source.tables[0]!.rows[1]!.at).toEqual({ file: "a.docx", line: 5, table: 1, row: 2 });
    expect(source.lines[3]).toBe("序号 | 项目名称 | 总投资");
    expect(source.lines[5]).toBe("注：以上为计划数。");
  });

  test("where a raised number leads to a footnote", async () => {
    const note = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
    const cells = [cell(paragraph(run("1200") + note("1"))), cell(paragraph(run("面积300m") + note("2") + run("。")))];
    expect(only(await read(table([row(cells)])))).toEqual([["1200¹", "面积300m²。"]]);
  });

  test("where cells are merged across and down", async () => {
    const source = await read(
      table([
        row([cell("序号", DOWN), cell("项目名称", DOWN), cell("投资", span(2))]),
        row([cell("", ON), cell("", ON), "总投资", "其中2021年"]),
        row([cell("1", DOWN), cell("供水", DOWN), "100", "10"]),
        row([cell("", ON), cell("", ON), "200", "20"]),
        row([cell("合计", span(2)), "300", "30"]),
      ]),
    );
    expect(only(source)).toEqual([
      ["序号", "项目名称", "投资", ""],
      ["序号", "项目名称", "总投资", "其中2021年"],
      ["1", "供水", "100", "10"],
      ["1", "供水", "200", "20"],
      ["合计", "", "300", "30"],
    ]);
    expect(source.tables[0]!.rows[3]!.cells.map(({ merged = false }) => merged)).toEqual([true, true, false, false]);
    expect(source.tables[0]!.rows[4]!.cells.map(({ merged = false }) => merged)).toEqual([false, true, false, false]);
  });

  test("where a row begins later than its table, and ends before it", async () => {
    const source = await read(
      table([
        row(["序号", "项目名称", "总投资", "备注"]),
        row(["二号", "200"], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      ]),
    );
    expect(only(source)[1]).toEqual(["", "二号", "200", ""]);
  });

  test("where two merges meet under each other", async () => {
    const source = await read(
      table([
        row([cell("甲", DOWN), "1"]),
        row([cell("", ON), "2"]),
        row([cell("乙", DOWN), "3"]),
        row([cell("", ON), "4"]),
      ]),
    );
    expect(only(source).map(([first]) => first)).toEqual(["甲", "甲", "乙", "乙"]);
  });

  test("where borders miss each other by a hair, so that the grid has columns of no width", async () => {
    const source = await read(
      table(
        [
          row(["序号", cell("项目名称", span(2)), "投资"]),
          row([cell("1", span(2)), "一号", "100"]),
          row(["2", cell("二号", span(2)), "200"]),
        ],
        [1000, 30, 2000, 1000],
      ),
    );
    expect(only(source)).toEqual([
      ["序号", "项目名称", "投资"],
      ["1", "一号", "100"],
      ["2", "二号", "200"],
    ]);
  });

  test("where a grid's widths say nothing (every column as narrow as a hair)", async () => {
    const source = await read(table([row(["序号", "名称", "投资"]), row(["1", "一号", "5"])], [10, 10, 10]));
    expect(only(source)).toEqual([
      ["序号", "名称", "投资"],
      ["1", "一号", "5"],
    ]);
  });

  test("where every cell takes two columns of the grid", async () => {
    const two = (text: string) => cell(text, span(2));
    expect(only(await read(table([row(["序号", "名称"].map(two)), row(["1", "一号"].map(two))])))).toEqual([
      ["序号", "名称"],
      ["1", "一号"],
    ]);
  });

  test("where merges across are written in the older way", async () => {
    const source = await read(
      table([
        row([cell("合计", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "9"]),
        row(["1", "一号", "9"]),
      ]),
    );
    expect(only(source)).toEqual([
      ["合计", "", "9"],
      ["1", "一号", "9"],
    ]);
  });
});

describe("texts are what the page shows", () => {
  test("joined over runs, with breaks, tabs and hyphens", async () => {
    const content = `${run("城乡")}${run("供水")}<w:r><w:br/></w:r>${run("一体化")}`;
    const source = await read(
      table([
        row([
          cell(paragraph(content)),
          cell(`<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:tab/><w:t>b</w:t></w:r></w:p>`),
        ]),
      ]),
    );
    expect(only(source)).toEqual([["城乡供水一体化", "A-1 b"]]);
    expect(source.tables[0]!.rows[0]!.cells[0]!.parts).toEqual(["城乡供水", "一体化"]);
  });

  test("of several paragraphs", async () => {
    const source = await read(table([row([cell(paragraph("县交通局") + paragraph("县水利局")), "5"])]));
    expect(source.tables[0]!.rows[0]!.cells[0]).toEqual({ text: "县交通局县水利局", parts: ["县交通局", "县水利局"] });
  });

  test("with the results of fields, without their codes", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("300")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(only(await read(table([row(["合计", cell(paragraph(field))])])))).toEqual([["合计", "300"]]);
  });

  test("without the picture of what is there already, and with text boxes apart", async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const anchor = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box("保密")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box("保密")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const source = await read(table([row([cell(paragraph(`${run("1")}${anchor}`)), "一号"])]));
    expect(only(source)).toEqual([["1", "一号"]]);
    expect(source.lines).toEqual(["1 | 一号", "保密"]);
  });

  test("without the placeholder of a field that nobody filled in", async () => {
    const control = (text: string, placeholder: boolean) =>
      `<w:sdt><w:sdtPr>${placeholder ? "<w:showingPlcHdr/>" : ""}<w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const source = await read(
      table([
        row([
          cell(`<w:p>${control("单击此处输入文字。", true)}</w:p>`),
          cell(`<w:p>${control("县交通局", false)}</w:p>`),
        ]),
      ]),
    );
    expect(only(source)).toEqual([["", "县交通局"]]);
    expect(source.notes).toEqual([]);
  });
});

test("rows and cells within content controls are there", async () => {
  const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const source = await read(
    table([row(["序号", "名称"]), control(row(["1", "一号"])), `<w:tr>${cell("2")}${control(cell("二号"))}</w:tr>`]),
  );
  expect(only(source)).toEqual([
    ["序号", "名称"],
    ["1", "一号"],
    ["2", "二号"],
  ]);
});

test("nested tables are tables of their own, with what stands above them", async () => {
  const inner = table([row(["序号", "名称"]), row(["1", "一号"])]);
  const source = await read(
    paragraph("附件") + table([row([cell(`${paragraph("单位：亿元")}${inner}${paragraph("")}`), "旁注"])]),
  );
  expect(source.tables.map(texts)).toEqual([
    [["单位：亿元", "旁注"]],
    [
      ["序号", "名称"],
      ["1", "一号"],
    ],
  ]);
  expect(source.tables[1]!.caption.map(({ text }) => text)).toEqual(["附件", "单位：亿元 | 旁注"]);
  expect(new Set(source.tables.flatMap(({ rows }) => rows.map(({ at }) => at.line))).size).toBe(3);
});

test("several tables keep their order, their captions and their rows' places", async () => {
  const source = await read(
    paragraph("一、交通（单位：万元）") +
      table([row(["序号", "名称", "投资"]), row(["1", "甲", "5"])]) +
      paragraph("二、水利（单位：亿元）") +
      table([row(["序号", "名称", "投资"]), row(["1", "乙", "6"])]),
  );
  expect(source.tables.map(({ caption }) => caption.map(({ text }) => text))).toEqual([
    ["一、交通（单位：万元）"],
    ["二、水利（单位：亿元）"],
  ]);
  expect(source.tables[1]!.rows[1]!.at).toEqual({ file: "a.docx", line: 6, table: 2, row: 2 });
});

describe("automatic numbers", () => {
  const part = (levels: Parameters<typeof numbering>[0], more = "") => ({
    "word/numbering.xml": numbering(levels, more),
  });

  test("are computed, in empty cells too", async () => {
    const source = await read(
      table([row(["序号", "名称"]), ...["甲", "乙", "丙"].map((name) => row([cell(item("")), name]))]),
      part([["decimal", "%1"]]),
    );
    expect(only(source).slice(1)).toEqual([
      ["1", "甲"],
      ["2", "乙"],
      ["3", "丙"],
    ]);
    expect(codes(source)).toEqual(["word.automatic-numbers"]);
  });

  test("on several levels, in Chinese, and begun anew below", async () => {
    const levels = [
      ["chineseCounting", "%1、"],
      ["decimal", "（%2）"],
      ["decimal", "%1.%3"],
    ] as const;
    const source = await read(
      [item("交通", 0), item("路", 1), item("桥", 1), item("水利", 0), item("渠", 1), item("x", 2)].join(""),
      part(levels),
    );
    expect(source.lines).toEqual(["一、 交通", "（1） 路", "（2） 桥", "二、 水利", "（1） 渠", "二.1 x"]);
  });

  test("go on in another list on the same base, or begin anew where it says so", async () => {
    const more =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const source = await read(
      [item("a"), item("b"), item("c", 0, 2), item("d", 0, 3), item("e", 0, 3)].join(""),
      part([["decimal", "%1."]], more),
    );
    expect(source.lines).toEqual(["1. a", "2. b", "3. c", "1. d", "2. e"]);
  });

  test("come from a style, and are turned off by list 0", async () => {
    const styles =
      '<w:styles xmlns:w="urn:w"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Seq"><w:basedOn w:val="Base"/></w:style></w:styles>';
    const styled = (text: string, more = "") => paragraph(text, `<w:pStyle w:val="Seq"/>${more}`);
    const source = await read(styled("a") + styled("b", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("c"), {
      ...part([["upperLetter", "%1)"]]),
      "word/styles.xml": styles,
    });
    expect(source.lines).toEqual(["A) a", "b", "B) c"]);
  });

  test("that the document doesn't define are said, not guessed", async () => {
    const source = await read(table([row([cell(item("")), "甲"])]));
    expect(only(source)).toEqual([["", "甲"]]);
    expect(codes(source)).toEqual(["word.unknown-numbers"]);
  });

  test("aren't made of bullets", async () => {
    expect((await read(item("甲"), part([["bullet", "\u25cf"]]))).lines).toEqual(["甲"]);
  });
});

describe("changes and hidden things are said", () => {
  test("tracked changes are read as accepted", async () => {
    const source = await read(
      table([
        row([
          "1",
          cell(
            `<w:p>${run("旧").replace("<w:r>", "<w:del><w:r>").replace("</w:r>", "</w:r></w:del>").replaceAll("w:t", "w:delText")}<w:ins>${run("新")}</w:ins>${run("名")}</w:p>`,
          ),
        ]),
        row(["2", "撤销"], "<w:del/>"),
        row(["3", "新增"], "<w:ins/>"),
      ]),
    );
    expect(only(source)).toEqual([
      ["1", "新名"],
      ["3", "新增"],
    ]);
    expect(codes(source)).toEqual(["word.tracked-changes"]);
    expect(source.notes[0]!.words.en).toBe(
      "the document has tracked changes (2 insertions, 1 deletion, 1 deleted row); it is read as if all were accepted",
    );
  });

  test("a paragraph whose mark is deleted goes on in the next", async () => {
    const source = await read(
      paragraph(run("城乡"), "<w:rPr><w:del/></w:rPr>") +
        paragraph("供水") +
        paragraph("", "<w:rPr><w:del/></w:rPr>") +
        paragraph("尾"),
    );
    expect(source.lines).toEqual(["城乡供水", "尾"]);
  });

  test("hidden text and rows are marked", async () => {
    const source = await read(
      table([
        row(["1", cell(paragraph(run("甲") + run("（内部）", "<w:vanish/>")))]),
        row(["2", "乙"], "<w:hidden/>"),
        row(["3", cell(paragraph(run("丙", '<w:vanish w:val="0"/>')))]),
      ]),
    );
    expect(source.tables[0]!.rows.map(({ cells, hidden = false }) => [cells[1], hidden])).toEqual([
      [{ text: "甲（内部）", hidden: true }, false],
      [{ text: "乙" }, true],
      [{ text: "丙" }, false],
    ]);
    expect(codes(source)).toEqual(["word.hidden-text", "hidden.rows"]);
  });

  test("repeated headings are marked, objects and pictures named", async () => {
    const source = await read(
      table([row(["序号", "名称"], "<w:tblHeader/>"), row(["1", "甲"])]) +
        paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
    );
    expect(source.tables[0]!.rows.map(({ heading = false }) => heading)).toEqual([true, false]);
    expect(codes(source)).toEqual(["word.embedded"]);
  });
});

test("a document without tables is read as a text", async () => {
  const source = await read(
    ["序号\t项目名称\t总投资（万元）", "1\t一号工程\t100", "2\t二号工程\t200"].map((line) => paragraph(line)).join(""),
  );
  expect(source.tables[0]!.layout).toBe("tabs");
  expect(texts(source.tables[0]!)[2]).toEqual(["2", "二号工程", "200"]);
});

describe("what means harm or is damaged is refused", () => {
  test.each([
    ["tables nested 100,000 deep", "<w:tbl><w:tr><w:tc>".repeat(100_000), /elements more than 2000 deep/],
    ["a body that is cut off", "<w:p><w:r>", /expected well-formed XML/],
    [
      "a thousand columns in each of many rows",
      table(
        Array.from({ length: 6_000 }, () =>
          row([...Array(2)].map((_, index) => cell("1", span(index ? 999 : 1)))).concat(),
        ).concat(row(Array.from({ length: 1_000 }, () => ""))),
      ),
      /at most 5000000 cells/,
    ],
  ])("%s", async (_, body, message) => {
    const outcome = read(body);
    await expect(outcome).rejects.toThrow(UnreadableSourceError);
    await expect(outcome).rejects.toThrow(message);
  });
});
