import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import type { Project } from "../project/project.ts";
import { unitSymbol } from "../unit/unit-words.ts";
import { sum } from "./decimal.ts";
import type { Figures } from "./measure.ts";
import type { Filter, JointPolicy } from "./request/request.ts";
import { figuresOnce } from "./grouping.ts";
import { DIMENSIONS } from "./dimensions/catalogue.ts";

/** Totals that don't agree: a figure that must not be published. */
export class AdditivityError extends WordedError {
  readonly code = "figures.not-additive";
}

/** Throws an AdditivityError where the rows of additive figures don't add up to their total, exactly. */
export function assertAdditive(figures: Figures): void {
  if (!figures.additive) return;
  const rows = sum(figures.rows.flatMap(({ investment }) => (investment === null ? [] : [investment])));
  const total = figures.total.investment ?? 0;
  if (rows !== total) {
    throw new AdditivityError(
      misfit(
        {
          zh: `按 ${figures.by.join("、")} 的投资（${figures.joint}）`,
          en: `investment by ${figures.by.join(" and ")} (${figures.joint})`,
        },
        {
          zh: `各行合计 ${total} ${unitSymbol(figures.unit)}`,
          en: `the rows to add up to ${total} ${unitSymbol(figures.unit)}`,
        },
        String(rows),
      ),
    );
  }
}

/**
 * Checks that by-district, by-category, by-year, by-unit and the grand total agree to the last digit, and returns the
 * total in 万元 (null where no project states an amount). Throws an AdditivityError.
 */
export function checkAdditivity(
  projects: readonly Project[],
  joint: JointPolicy = "apart",
  where: Filter = {},
): number | null {
  const grand = figuresOnce(projects, { by: [], joint, where }).total.investment;
  for (const dimension of DIMENSIONS) {
    const figures = figuresOnce(projects, { by: [dimension], joint, where });
    assertAdditive(figures);
    if (figures.total.investment !== grand) {
      throw new AdditivityError(
        misfit(
          { zh: `按 ${dimension} 的总计（${joint}）`, en: `total by ${dimension} (${joint})` },
          `${grand} ${unitSymbol(figures.unit)}`,
          String(figures.total.investment),
        ),
      );
    }
  }
  return grand;
}
