import { dimensionLabel } from "./dimension-label.ts";
import type { Dimension } from "../measure/request/request.ts";
import { UNSTATED } from "../measure/request/request.ts";
import type { Omission, ReportContext } from "./context.ts";
import { resting } from "./say.ts";

/** The field of a project that a dimension goes by, for the column that states it. */
const FIELDS: Readonly<Partial<Record<Dimension, string>>> = {
  category: "category",
  district: "district",
  year: "completion",
  unit: "unit",
  organisation: "unit",
};

/** Why nothing can be said by a dimension: no project states it, or all are of one kind. Null where there is something. */
export function omissionOf(context: ReportContext, dimension: Dimension, section: string): Omission | null {
  const { language, figures, names } = context;
  const keys = figures([dimension]).rows.map((row) => row.keys[dimension]!);
  if (keys.length > 1) return null;
  const label = dimensionLabel(context, dimension);
  const [key = UNSTATED] = keys;
  if (key === UNSTATED) {
    // A heading that wasn't understood may well state it.
    const isRead = context.dataset.columns.some(({ field }) => field === FIELDS[dimension]);
    const reason = isRead
      ? { zh: `没有项目列出${label}`, en: `no project states its ${label.toLowerCase()}` }
      : { zh: `来源没有一栏读作${label}`, en: `no column of the source is read as the ${label.toLowerCase()}` };
    const said = language === "zh" ? `“${section}”：${reason.zh}。` : `"${section}": ${reason.en}.`;
    return { omitted: [resting(said, "projects")] };
  }
  const name = names.of(dimension, key);
  return {
    omitted:
      language === "zh"
        ? [resting(`“${section}”：所有项目的${label}都是${name}，没有可比的对象。`, "projects")]
        : [resting(`"${section}": all projects have the same ${label.toLowerCase()}, ${name}.`, "projects")],
  };
}
