import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/language/language.ts";
import { load } from "../../../src/load.ts";
import { JOINT_POLICIES } from "../../../src/measure/request.ts";
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
  text: fc.string({ unit: "binary", maxLength: 12 }),
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
