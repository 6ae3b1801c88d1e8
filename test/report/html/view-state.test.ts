import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/language/language.ts";
import { project } from "../../measure/sample-projects.ts";
import { load } from "../../../src/disk/load.ts";
import { JOINT_POLICIES } from "../../../src/measure/request/request.ts";
import { EDITION_NAMES } from "../../../src/report/html/edition-marks.ts";
import { furtherDimensions, type MoreFilters, withValues } from "../../../src/report/html/more-filters.ts";
import type { PageStart } from "../../../src/report/html/page-data.ts";
import {
  formatFragment,
  initialState,
  parseFragment,
  projectsOf,
  SHANTYTOWN_CHOICES,
  SORT_COLUMNS,
  type ViewState,
  whereOf,
  withKnownKeys,
} from "../../../src/report/html/view-state.ts";

const start: PageStart = { language: "zh", scope: { joint: "apart", where: {} } };
const initial = initialState(start);

const word = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
const anyState: fc.Arbitrary<ViewState> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  joint: fc.constantFrom(...JOINT_POLICIES),
  shantytown: fc.constantFrom(...SHANTYTOWN_CHOICES),
  district: fc.array(word, { maxLength: 3 }),
  category: fc.array(word, { maxLength: 3 }),
  year: fc.array(word, { maxLength: 3 }),
  more: fc
    .array(fc.tuple(fc.oneof(word, fc.constantFrom("text", "__proto__", "")), fc.array(word, { maxLength: 3 })))
    .map((filters) => filters.reduce<MoreFilters>((more, [name, values]) => withValues(more, name, values), [])),
  amount: fc.constantFrom("", "1000..5000", "0.5..", "..20"),
  text: fc.string({ unit: "binary", maxLength: 12 }),
  edition: fc.constantFrom(...EDITION_NAMES),
  change: fc.array(word, { maxLength: 3 }),
  sort: fc.constantFrom(...SORT_COLUMNS),
  descending: fc.boolean(),
  detail: fc.string({ unit: "binary", maxLength: 12 }),
});

describe("the address of a view", () => {
  test("says what differs from the state that the page opens with, readably", () => {
    expect(formatFragment(initial, initial)).toBe("");
    const state: ViewState = {
      ...initial,
      joint: "split",
      shantytown: "without",
      district: ["昆区"],
      sort: "investment",
      descending: true,
      text: "煤棚 #1",
    };
    expect(formatFragment(state, initial)).toBe(
      "joint=split&shantytown=without&district=昆区&text=煤棚%20%231&sort=-investment",
    );
  });

  test("gives back every state, whatever its texts hold", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const fragment = formatFragment(state, initial);
        expect(fragment).not.toMatch(/[\s<>"']/);
        expect(parseFragment(`#${fragment}`, initial)).toEqual(state);
        // A browser encodes what isn't ASCII.
        expect(parseFragment(new URL(`file:///report.html#${fragment}`).hash, initial)).toEqual(state);
      }),
    );
  });

  test("that was damaged opens what can be read of it", () => {
    expect(parseFragment("#joint=twice&shantytown=only&sort=-magic&%%%&text=%E4%ZZ&nothing", initial)).toEqual({
      ...initial,
      shantytown: "only",
      text: "%E4%ZZ",
    });
    expect(parseFragment("#__proto__=1&constructor=2", initial)).toEqual(initial);
  });
});

describe("further filters", () => {
  // Kinds and ranks tell projects apart; the notes are too many to tick, and all have one year.
  const projects = Array.from({ length: 31 }, (_, index) =>
    project({
      seq: index + 1,
      districts: ["甲区"],
      investment: index === 30 ? null : (index + 1) * 100,
      extra: { 建设性质: index < 3 ? "新建" : "续建", text: index < 2 ? "省" : "市", 备注: `第${index}`, 年度: "2019" },
    }),
  );
  const shown = (fragment: string) => {
    const state = withKnownKeys(parseFragment(fragment, initial), initial, projects);
    return projectsOf(projects, state, start).map(({ seq }) => seq);
  };

  test("are there for every column of 2 to 30 values", () => {
    const names = furtherDimensions(projects).map(({ dimension: { names } }) => names.zh);
    expect(names).toContain("建设性质");
    expect(names).toContain("text");
    expect(names).not.toContain("备注");
    expect(names).not.toContain("年度");
  });

  test("leave a column of codes out, each of which is one project's, and begin with the source of funds", () => {
    const coded = projects.slice(0, 9).map((one, index) => ({
      ...one,
      extra: { ...one.extra, 编码: `CP0${index}`, 资金来源: index < 4 ? "中央" : "地方" },
    }));
    const names = furtherDimensions(coded).map(({ dimension: { names } }) => names.zh);
    expect(names[0]).toBe("资金来源");
    expect(names).not.toContain("编码");
  });

  test("narrow together, several values of one widen, and an amount is within its ends", () => {
    expect(shown("by.建设性质=新建")).toEqual([1, 2, 3]);
    expect(shown("by.建设性质=新建|续建&amount=2900..")).toEqual([29, 30]);
    expect(shown("by.建设性质=续建&amount=..500")).toEqual([4, 5]);
    expect(shown("amount=300..300")).toEqual([3]);
  });

  test("of an address fall away where no project has the value, and no column the name", () => {
    expect(shown("by.建设性质=火星&by.没有=1&amount=9..1&district=火星")).toHaveLength(31);
    expect(shown("by.建设性质=火星|新建")).toEqual([1, 2, 3]);
    expect(shown("by.备注=第3")).toHaveLength(31);
  });

  test("that the report was made with are those that it opens with, and can be taken away", () => {
    const narrow: PageStart = {
      language: "zh",
      scope: { joint: "apart", where: { 建设性质: ["新建"], amount: "..200", seq: [1, 3] } },
    };
    const opened = initialState(narrow);
    expect(projectsOf(projects, opened, narrow).map(({ seq }) => seq)).toEqual([1]);
    const wider = parseFragment("by.建设性质=&amount=", opened);
    expect(whereOf(wider, narrow)).toEqual({ seq: [1, 3] });
    expect(parseFragment(formatFragment(wider, opened), opened)).toEqual(wider);
  });
});

describe("the scope of a view", () => {
  test("is what its switches and filters say", () => {
    const state = parseFragment("shantytown=without&district=昆区|九原区&year=2018|持续开展&text=煤", initial);
    expect(whereOf(state, start)).toEqual({
      shantytown: false,
      district: ["昆区", "九原区"],
      year: [2018, "持续开展"],
      text: "煤",
    });
  });

  test("leaves joint projects out where they don't count", async () => {
    const { projects } = await load();
    // Rows 92, 93 and 126 name several districts.
    const seqs = projectsOf(projects, { ...initial, joint: "exclude" }, start).map(({ seq }) => seq);
    expect(seqs).toHaveLength(141);
    expect(seqs.filter((seq) => [92, 93, 126].includes(seq))).toEqual([]);
  });

  test("keeps the conditions of the report that the page has no switch for", () => {
    const where = { unit: ["北重集团"], organisation: ["北重"], seq: [1, 2], district: ["昆区"], shantytown: false };
    const narrow: PageStart = { language: "zh", scope: { joint: "split", where } };
    const opened = initialState(narrow);
    expect(opened).toMatchObject({ joint: "split", shantytown: "without", district: ["昆区"] });
    expect(whereOf(opened, narrow)).toEqual(where);
    expect(whereOf({ ...opened, district: [], shantytown: "with" }, narrow)).toEqual({
      unit: ["北重集团"],
      organisation: ["北重"],
      seq: [1, 2],
    });
  });
});
