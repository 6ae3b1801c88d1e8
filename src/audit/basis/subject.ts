import { withUnit } from "../../unit/unit-words.ts";
import type { Sentence } from "../../gazette/prose.ts";
import type { Dataset } from "../../project/dataset.ts";
import { type District, districtsOf } from "../../project/district.ts";
import { documentProse } from "../../project/document-prose.ts";
import type { Project } from "../../project/project.ts";
import type { Quantity } from "../../project/quantity.ts";
import { readQuantities } from "../../project/read-quantities.ts";
import { moneyUnit } from "../../measure/measures/money-unit.ts";
import { statedUnit } from "../../measure/measures/stated-unit.ts";
import type { MoneyUnit } from "../../unit/unit.ts";
import { exactDigits, exactUnit, exactUnitName, movedTo } from "../../unit/exact-amount.ts";
import { type Horizon, planHorizon } from "../../gazette/horizon.ts";
import type { Words } from "../../language/words.ts";

/** A source as the audit sees it: its projects, and what rules and claims read out of it. */
export interface Subject {
  readonly dataset: Dataset;
  readonly projects: readonly Project[];
  /** The document that the tables belong to, without the tables. */
  readonly prose: readonly Sentence[];
  /** Years that the plan is for, where its title or number says so. */
  readonly horizon: Horizon | null;
  readonly quantities: readonly Quantity[];
  /** The reviewed list of districts, where it is this source's. */
  readonly districts: readonly District[];
  readonly project: (seq: number) => Project;
  /** Unit of the amounts of its projects. */
  readonly unit: MoneyUnit;
  /** The unit that the source states its amounts in, which findings and claims are told in. */
  readonly printed: MoneyUnit;
  /** Whether the source isn't in Chinese: English then doesn't count its yuan by 万. */
  readonly foreign: boolean;
  /** The digits of an amount of its projects as they are written in each language, exact. */
  readonly digits: (amount: number) => Words;
  /** The same with the unit. */
  readonly money: (amount: number) => Words;
}

/** Whether no name of a project is in Chinese. */
const isForeign = (projects: readonly Project[]): boolean =>
  projects.length > 0 && projects.every(({ name }) => !/\p{Script=Han}/u.test(name));

/** Prepares a source for its rules and claims. */
export function auditSubject(
  dataset: Dataset,
  districts = districtsOf(dataset.projects.flatMap((project) => project.districts)),
): Subject {
  const { projects } = dataset;
  const unit = moneyUnit(projects);
  const foreign = isForeign(projects);
  const printed = foreign ? unit : statedUnit(projects);
  const digits = (amount: number): Words => {
    const moved = movedTo(amount, unit, printed);
    return { zh: exactDigits(moved, printed, "zh", foreign), en: exactDigits(moved, printed, "en", foreign) };
  };
  const prose = documentProse(dataset);
  const bySeq = new Map(projects.map((project) => [project.seq, project]));
  // Few sources have claims that are about them.
  let quantities: readonly Quantity[] | undefined;
  return {
    dataset,
    projects,
    prose,
    horizon: planHorizon(prose),
    get quantities() {
      quantities ??= projects.flatMap(readQuantities);
      return quantities;
    },
    districts,
    project: (seq) => bySeq.get(seq)!,
    unit,
    printed,
    foreign,
    digits,
    money: (amount) => {
      const { zh, en } = digits(amount);
      return {
        zh: `${zh}${exactUnitName(printed, "zh", foreign)}`,
        en: withUnit(en, exactUnit(printed, "en", foreign), "en"),
      };
    },
  };
}
