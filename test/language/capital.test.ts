import { expect, test } from "vitest";
import { capital } from "../../src/language/capital.ts";

test("words begin a sentence with a capital, the name of a file as it is", () => {
  expect(capital("table 1 states no unit")).toBe("Table 1 states no unit");
  expect(capital('"dollars" doesn\'t say whose')).toBe('"dollars" doesn\'t say whose');
  for (const name of ["plan.xlsx#2018 and plan.xlsx#2019 share 3 projects", "county_plan.csv: no table"])
    expect(capital(name)).toBe(name);
  expect(capital("investment: expected an amount")).toBe("Investment: expected an amount");
});
