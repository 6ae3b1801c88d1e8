import type { Language } from "../language/language.ts";
import type { Figures } from "../measure/measure.ts";
import { dimensionName } from "../measure/dimensions/catalogue.ts";
import type { JointPolicy } from "../measure/request/request.ts";
import { figuresGrid, overlapNote } from "../print/figures-grid.ts";
import { printedFigures } from "../print/printed-figures.ts";
import { type Viewer, withKeys } from "./view.ts";

const WORDS = {
  zh: {
    caption: (by: string) => (by === "" ? "计划投资合计" : `计划投资，按${by}`),
    separator: "、",
    joint: {
      apart: "多地区联合项目单列一行；下限只计本地区单独的项目，上限把联合项目全额计入。",
      split: "多地区联合项目的金额分摊到各地区。",
      full: "多地区联合项目在每个地区计全额。",
      exclude: "不计多地区联合项目。",
    },
    blank: "— 没有列明金额，不是零。",
  },
  en: {
    caption: (by: string) => (by === "" ? "Planned investment" : `Planned investment by ${by}`),
    separator: " and ",
    joint: {
      apart: "Joint projects have a row of their own; least is without them, most with all of them in full.",
      split: "Joint projects are split among their districts.",
      full: "Joint projects count in full in each of their districts.",
      exclude: "Joint projects are left out.",
    },
    blank: "— no amount is stated; it isn't zero.",
  },
} as const satisfies Record<
  Language,
  {
    caption: (by: string) => string;
    separator: string;
    joint: Record<JointPolicy, string>;
    blank: string;
  }
>;

/** Shows figures by some dimensions, with their total. */
export const viewFigures: Viewer = (value, { language, limit }) => {
  if (!withKeys(value, "by", "joint", "additive", "rows", "total")) return null;
  const figures = value as Figures;
  const words = WORDS[language];
  const { by, joint, rows } = figures;
  const overlap = overlapNote(figures, language);
  return {
    kind: "table",
    caption: words.caption(
      by.map((dimension) => dimensionName(dimension, language).toLowerCase()).join(words.separator),
    ),
    grid: figuresGrid(printedFigures({ ...figures, rows: rows.slice(0, limit) }, language), language),
    rowCount: rows.length,
    notes: [
      ...(by.includes("district") ? [words.joint[joint]] : []),
      ...(overlap ? [overlap] : []),
      ...(rows.some(({ investment }) => investment === null) ? [words.blank] : []),
    ],
  };
};
