import fc from "fast-check";
import type { Project } from "../../src/project/project.ts";

/** A project of which only what is given matters. */
export function project(fields: Partial<Project> & { seq: number }): Project {
  return {
    seqText: String(fields.seq),
    category: null,
    unit: null,
    name: `项目${fields.seq}`,
    content: null,
    completion: null,
    completionYear: null,
    ongoing: false,
    investment: null,
    investmentText: null,
    district: fields.districts?.join("、") || null,
    districts: [],
    section: [],
    amounts: [],
    extra: {},
    source: { file: "sample.txt", line: fields.seq },
    ...fields,
  };
}

const DISTRICTS = ["甲区", "乙区", "丙县", "x-y", "y", "1"];

/** Any list of projects: blanks, joint districts, amounts with decimals, keys that look alike. */
export const anyProjects: fc.Arbitrary<Project[]> = fc
  .array(
    fc.record({
      districts: fc.uniqueArray(fc.constantFrom(...DISTRICTS), { maxLength: 4 }),
      category: fc.constantFrom(null, "治理", "建设", "x", "x-y"),
      unit: fc.constantFrom(null, "某公司", "某局"),
      completionYear: fc.constantFrom(null, 2018, 2019, 2020),
      ongoing: fc.boolean(),
      investment: fc.option(
        fc.nat(10_000_000).map((cents) => cents / 100),
        { nil: null },
      ),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map((row, index) => project({ seq: index + 1, ...row, ongoing: row.ongoing && row.completionYear === null })),
  );
