import type { Project } from "../project/project.ts";
import { isJoint } from "./request/request.ts";

/**
 * What stands behind a number, each kind apart: a blank amount is no zero, an amount in words is no blank, ongoing work
 * is no missing year, a joint project is no project of one district. Lists are 序号.
 */
export interface Coverage {
  readonly projects: number;
  /** How many state an amount. */
  readonly priced: number;
  /** The amount's cell is empty, or the source has none. */
  readonly blank: readonly number[];
  /** The cell holds something that is no amount (待定, 约3000). */
  readonly unread: readonly number[];
  /** 持续开展: work without a year of completion. */
  readonly ongoing: readonly number[];
  /** Neither a year of completion nor ongoing. */
  readonly undated: readonly number[];
  readonly joint: readonly number[];
  /** No district is named. */
  readonly unplaced: readonly number[];
}

/** Coverage of some projects; by default of all. */
export function coverage(projects: readonly Project[], seqs?: readonly number[]): Coverage {
  const wanted = seqs && new Set(seqs);
  const covered = wanted ? projects.filter(({ seq }) => wanted.has(seq)) : projects;
  const where = (test: (project: Project) => boolean) => covered.filter(test).map(({ seq }) => seq);
  return {
    projects: covered.length,
    priced: covered.filter(({ investment }) => investment !== null).length,
    blank: where(({ investment, investmentText }) => investment === null && investmentText === null),
    unread: where(({ investment, investmentText }) => investment === null && investmentText !== null),
    ongoing: where(({ ongoing }) => ongoing),
    undated: where(({ completionYear, ongoing }) => completionYear === null && !ongoing),
    joint: where(isJoint),
    unplaced: where(({ districts }) => districts.length === 0),
  };
}
