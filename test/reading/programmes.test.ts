import { expect, test } from "vitest";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const read = async (text: string) => parseSource(await readSource(Buffer.from(text), "list.csv")).projects;

test("a programme beside the project's name is its category, and alone its name", async () => {
  const beside = await read(
    "No.,Programme,Project,Ward,Budget (£m)\n1,Schools,School expansion,Northgate,12\n2,Roads,Resurfacing,Eastfield,3\n3,Roads,Bridge,Eastfield,2\n",
  );
  expect(beside.map(({ category, name }) => [category, name])).toEqual([
    ["Schools", "School expansion"],
    ["Roads", "Resurfacing"],
    ["Roads", "Bridge"],
  ]);
  const alone = await read("No.,Programme,Ward,Budget (£m)\n1,School expansion,Northgate,12\n2,Bridge,Eastfield,3\n");
  expect(alone.map(({ category, name }) => [category, name])).toEqual([
    [null, "School expansion"],
    [null, "Bridge"],
  ]);
});

test("a programme of one project each says nothing of what they have in common", async () => {
  const projects = await read(
    "No.,Type,Programme,Project,Budget (£m)\n1,Works,Schools,School expansion,12\n2,Works,Roads,Resurfacing,3\n",
  );
  expect(projects.map(({ category }) => category)).toEqual(["Works", "Works"]);
});
