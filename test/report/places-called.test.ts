import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { compareEditions } from "../../src/compare/compare-editions.ts";
import { fact } from "../../src/measure/fact.ts";
import { bridgeHeading, fieldWord } from "../../src/print/comparison-words.ts";
import { projectsGrid } from "../../src/print/projects-grid.ts";
import { mergeDatasets } from "../../src/project/merge-datasets.ts";
import { cellTitle, factTitle } from "../../src/report/fact-words.ts";
import { scopeName } from "../../src/report/scope-name.ts";
import { parsedText } from "../project/parsed-text.ts";

const table = (
  heading: string,
  rows = "1,Ring Road,North,6\n2,Market Hall,West,4\n3,Depot,,2\n4,Bridge,North & West,3\n",
) => parsedText(`No.,Project,${heading},Cost (£m)\n${rows}`, "plan.csv");

test.each([
  ["Ward", "Ward", "ward", "wards"],
  ["County", "County", "county", "counties"],
  ["Township", "Township", "township", "townships"],
  ["Location", "District", "district", "districts"],
])("places under %s are called so by lists, findings, titles and scopes", async (heading, capital, one, many) => {
  const dataset = await table(heading);
  const { projects, columns } = dataset;
  expect(projectsGrid(projects, "en", columns).columns.map(({ label }) => label)).toContain(capital);
  const where = { district: ["North"] };
  const found = fact(projects, { measure: "investment", keys: where });
  expect(factTitle(found, "en", projects, columns)).toContain(`${capital}=North`);
  // The cell and the condition are one, under one name.
  expect(cellTitle({ measure: "projects", keys: where, where }, "en", projects, columns)).toBe(`${capital}=North`);
  expect(scopeName({ where, joint: "apart" }, "en", dataset)).toContain(`${capital}=North`);
  const titles = audit(dataset, "en").findings.map(({ title }) => title);
  expect(titles).toContain(`Blank: ${one}`);
  expect(titles).toContain(`Projects of several ${many}`);
});

test.each([
  ["Ward", "Ward", "Ward"],
  ["Ward", "County", "District"],
])("two editions under %s and %s call them %s", async (before, after, word) => {
  const comparison = compareEditions(
    await table(before),
    await table(after, "1,Ring Road,South,6\n2,Market Hall,West,4\n"),
  );
  expect(fieldWord("district", "en", comparison)).toBe(word);
  expect(bridgeHeading("district", comparison, "en")).toBe(word);
  const both = mergeDatasets([
    await table(before),
    await parsedText(`No.,Project,${after},Cost (£m)\n1,Pier,East,1\n`, "b.csv"),
  ]);
  expect(projectsGrid(both.projects, "en", both.columns).columns.map(({ label }) => label)).toContain(word);
});
