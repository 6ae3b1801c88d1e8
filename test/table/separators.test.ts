import { describe, expect, test } from "vitest";
import { readSource } from "../../src/table/read-source.ts";

const cells = async (text: string, file: string) =>
  (await readSource(new TextEncoder().encode(text), file)).tables.flatMap(({ rows }) =>
    rows.map((row) => row.cells.map((cell) => cell.text)),
  );

describe("the separator is the one that gives rows of one width", () => {
  test.each([
    [";", "Obra;Freguesia;Custo (mil, EUR)\nPonte de Arade;Silves, Portimão;1.234,50\nEscola básica;Lagos;900,00\n", 3],
    [",", 'Asset,Suburb,Cost\nDepot; stage 1,North,5\nHall,"East; Hill, lower",6\n', 3],
    ["\t", "Asset\tSuburb, area\tCost\nDepot, old\tNorth\t5\nHall\tEast\t6\n", 3],
    ["|", "Asset|Suburb|Cost\nDepot, old|North|5\nHall|East|6,5\n", 3],
    ["，", "序号，项目名称，总投资\n1，供水,一期，5\n2，供热，6\n", 3],
    ["；", "序号；项目名称；总投资\n1；供水，一期；5\n2；供热；6\n", 3],
  ])("%j", async (_, text, width) => {
    const rows = await cells(text, "a.csv");
    expect(rows.map((row) => row.length)).toEqual([width, width, width]);
  });

  test("in a text that isn't called CSV, and whose headings nobody knows", async () => {
    const rows = await cells("Ort;Maßnahme;Kosten\nAhlen;Brücke;5\nBeckum;Schule, Halle;6\nOelde;Bad;7\n", "plan.txt");
    expect(rows[2]).toEqual(["Beckum", "Schule, Halle", "6"]);
  });

  test("but prose with commas is no table", async () => {
    const prose =
      "To the council, from the clerk, on works.\nThe bridge, the school and the hall are due.\nCosts, as stated, are estimates, no more.\nAll is well.\n";
    expect(await cells(prose, "letter.txt")).toEqual([]);
  });
});

describe("a CSV text", () => {
  test.each<[string, string, string[][]]>([
    [
      "with quotes, separators and breaks in cells",
      'a,"b, ""c""\nd",e\r\n1,2,3\n',
      [
        ["a", 'b, "c" d', "e"],
        ["1", "2", "3"],
      ],
    ],
    [
      "with a quote within a cell",
      'a,5" pipe,c\n1,2,3\n',
      [
        ["a", '5" pipe', "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "with a quote after a space",
      'a, "b, c",d\n1,2,3\n',
      [
        ["a", "b, c", "d"],
        ["1", "2", "3"],
      ],
    ],
    [
      "with text after a closing quote",
      'a,"b" c,d\n1,2,3\n',
      [
        ["a", "b c", "d"],
        ["1", "2", "3"],
      ],
    ],
    [
      "with a quote that is never closed",
      'a,"b,c\n1,2,3\n4,5,6\n',
      [
        ["a", '"b', "c"],
        ["1", "2", "3"],
        ["4", "5", "6"],
      ],
    ],
    [
      "with rows of other widths, and blank lines",
      "a,b,c\n\n1,2\n1,2,3,4\n",
      [["a", "b", "c"], [""], ["1", "2"], ["1", "2", "3", "4"]],
    ],
    [
      "that ends in a quoted blank",
      'a,""\n1,2',
      [
        ["a", ""],
        ["1", "2"],
      ],
    ],
  ])("%s", async (_, text, rows) => {
    expect(await cells(text, "a.csv")).toEqual(rows);
  });

  test("tells where each row stands, over its line breaks", async () => {
    const source = await readSource(new TextEncoder().encode('a,b\n"c\nd\r\ne",f\n\n1,2\n'), "a.csv");
    expect(source.tables[0]!.rows.map(({ at }) => [at.line, at.lastLine])).toEqual([
      [1, undefined],
      [2, 4],
      [5, undefined],
      [6, undefined],
    ]);
    expect(source.tables[0]!.rows[1]!.cells[0]!.parts).toEqual(["c", "d", "e"]);
  });
});
