import type { Dataset } from "../project/dataset.ts";
import type { Project } from "../project/project.ts";
import { checkRequest } from "./check-request.ts";
import { dimensionOf } from "./dimensions/catalogue.ts";
import type { DimensionDefinition } from "./dimensions/dimension.ts";
import { withHeadings } from "./headings.ts";
import { measureOf } from "./measures/catalogue.ts";
import type { MeasureDefinition } from "./measures/measure-definition.ts";
import { MisuseError } from "./request/misuse.ts";
import { checkWeights, type Weights } from "./placement.ts";
import type { Filter, JointPolicy, MeasureRequest } from "./request/request.ts";

/** A measure under the name that it was asked for by. */
export interface NamedMeasure {
  readonly name: string;
  readonly definition: MeasureDefinition;
}

/** A request whose names are found: what there is to compute, wherever it is computed. */
export interface ResolvedRequest {
  readonly projects: readonly Project[];
  readonly dimensions: readonly DimensionDefinition[];
  readonly joint: JointPolicy;
  readonly weights: Weights;
  /** As it was given, with its conditions under their own names. */
  readonly where: Filter;
  readonly measures: readonly NamedMeasure[];
}

/** What the names of a request mean. Throws an UnknownNameError, an UnknownValueError or a MisuseError for what there isn't. */
export function resolveRequest(of: Dataset | readonly Project[], request: MeasureRequest): ResolvedRequest {
  checkRequest(request);
  const { projects, request: asked } = withHeadings(of, request);
  const dimensions = asked.by.map((name) => dimensionOf(projects, name));
  if (new Set(dimensions.map(({ id }) => id)).size < dimensions.length)
    throw new MisuseError({
      zh: `维度：每个维度只写一次，实为 ${asked.by.join("、")}`,
      en: `dimension: expected each once, got ${asked.by.join(", ")}`,
    });
  return {
    projects,
    dimensions,
    joint: asked.joint ?? "apart",
    weights: checkWeights(projects, asked.weights ?? {}),
    where: asked.where ?? {},
    measures: (asked.measures ?? []).map((name, index) => ({
      name: request.measures![index]!.trim(),
      definition: measureOf(projects, name),
    })),
  };
}
