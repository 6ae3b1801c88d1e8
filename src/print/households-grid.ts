import { BLANK } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { HouseholdFigures } from "../measure/households.ts";
import { ratioOf, thing } from "../unit/unit.ts";
import { amounts } from "./amounts.ts";
import { placeText } from "./place.ts";
import { keyWord } from "../project/printed-number.ts";
import { dimensionHeading } from "../measure/dimensions/heading.ts";
import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import type { Grid } from "./grid.ts";
import { labelIn } from "./unit-label.ts";

const LABELS = {
  zh: {
    columns: ["项目名称", "", "户数（户）", "投资", "户均", "行"],
    total: "合计",
  },
  en: {
    columns: ["Project", "", "Households", "Investment", "Per household", "Line"],
    total: "Total",
  },
} as const;

/** 棚改 projects as a table: households, investment and cost a household (two decimals), with the total; `projects` are those that they are some of. */
export function householdsGrid(
  { rows, total, unit }: HouseholdFigures,
  language: Language,
  projects?: readonly Project[],
  columns: Dataset["columns"] = [],
): Grid {
  const labels = LABELS[language];
  const each = ratioOf(unit, thing("household"));
  const counts = amounts([...rows.map(({ households }) => households), total.households]);
  const money = amounts([...rows.map(({ investment }) => investment), total.investment]);
  const costs = amounts([...rows.map(({ perHousehold }) => round(perHousehold)), round(total.perHousehold)]);
  return {
    columns: [keyWord(projects, language), ...labels.columns].map((label, index) => ({
      label:
        index === 2
          ? dimensionHeading("district", { columns }, language)
          : index === 4
            ? labelIn(label, unit, language)
            : index === 5
              ? labelIn(label, each, language)
              : label,
      align: index === 1 || index === 2 ? "left" : "right",
    })),
    rows: rows.map((row, index) => [
      String(row.seq),
      row.name,
      row.district ?? BLANK,
      counts[index]!,
      money[index]!,
      costs[index]!,
      placeText(row.source),
    ]),
    total: ["", labels.total, "", counts.at(-1)!, money.at(-1)!, costs.at(-1)!, ""],
  };
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
