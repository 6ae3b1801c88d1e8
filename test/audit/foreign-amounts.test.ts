import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { claimNumber, unitWord } from "../../src/audit/basis/audit-terms.ts";
import { parseSource } from "../../src/reading/parse-source.ts";
import { readSource } from "../../src/table/read-source.ts";

const BANK = `No.,Project,Province,Total cost (RMB million)
1,Liuhe Wastewater Plant,Hubei,412.5
2,Yanping Ring Road,Fujian,1250
3,Solar Park Phase I,Gansu,860.25
Total,,,2600
`;
const COUNTY = `序号,项目名称,地区,总投资（百万元）
1,污水厂,东区,412.5
2,环城路,西区,1250
合计,,,1600
`;

const total = async (text: string) => {
  const { reconciliations } = audit(parseSource(await readSource(Buffer.from(text), "list.csv")), "en");
  return reconciliations.find(({ moneyUnit }) => moneyUnit !== undefined)!;
};

test("English counts the yuan of a source in English by the million, those of one in Chinese by 万", async () => {
  const bank = await total(BANK);
  expect([claimNumber(bank.computed, bank, "en"), unitWord(bank, "en")]).toEqual(["2,522.75", "million yuan"]);
  expect(bank.note).toContain("add up to 2,522.75 million yuan");
  const county = await total(COUNTY);
  expect([claimNumber(county.computed, county, "en"), unitWord(county, "en")]).toEqual(["166,250", "10⁴ yuan"]);
  // What it is written in is no part of the data.
  for (const { moneyUnit } of [bank, county])
    expect(moneyUnit).toEqual({ kind: "money", currency: "CNY", exponent: 4 });
});
