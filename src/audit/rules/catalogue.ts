import type { Rule } from "../basis/rule.ts";
import { amountZero, equalSplit, unitCostOutlier } from "./amounts.ts";
import { amountBlank, amountUnstated, categoryBlank, completionBlank, districtBlank, unitBlank } from "./blank.ts";
import { claimDiffers, statedTotalDiffers } from "./claims.ts";
import { unknownCategory } from "./categories.ts";
import { completionBeforeStart, completionConflict, completionOutside, ongoingWithoutYear } from "./completion.ts";
import { doubledCharacter, foreignWord, numberWithoutUnit, spaceInWords, unbalancedBrackets } from "./extraction.ts";
import { fundsDiffer } from "./funds.ts";
import { jointProject } from "./joint.ts";
import { nameOfOtherWorks, plantPartDiffers, treatmentsMissing } from "./kind.ts";
import { numberingGap, numberingRepeat } from "./numbering.ts";
import { organisationAlike, organisationNames, ownerDiffers, unitIsNoOrganisation } from "./organisations.ts";
import { districtConflict, districtNames, placeSpellings, unknownDistrict } from "./places.ts";
import { doneAbovePlan, doneAboveTotal, doneAboveToDate, planAboveTotal } from "./progress.ts";
import { ratioDiffers } from "./ratios.ts";
import { annualProgramme, duplicateProject, sameName } from "./repeats.ts";
import { headerSpellings, mixedBrackets, mixedCommas, straySpaces } from "./typography.ts";
import { readingDoubt } from "./reading-doubt.ts";
import { amountUncounted, unread } from "./unread.ts";

/** The audit's rules, in the order in which they are applied and shown within a severity. */
export const RULES: readonly Rule[] = [
  unread,
  amountUncounted,
  readingDoubt,
  numberingGap,
  numberingRepeat,
  statedTotalDiffers,
  fundsDiffer,
  doneAboveTotal,
  planAboveTotal,
  doneAboveToDate,
  ratioDiffers,
  duplicateProject,
  amountBlank,
  amountUnstated,
  amountZero,
  districtBlank,
  completionBlank,
  categoryBlank,
  unitBlank,
  unknownDistrict,
  districtNames,
  placeSpellings,
  districtConflict,
  unknownCategory,
  claimDiffers,
  completionOutside,
  completionBeforeStart,
  completionConflict,
  treatmentsMissing,
  plantPartDiffers,
  unitCostOutlier,
  unitIsNoOrganisation,
  spaceInWords,
  doubledCharacter,
  unbalancedBrackets,
  jointProject,
  doneAbovePlan,
  ongoingWithoutYear,
  annualProgramme,
  sameName,
  equalSplit,
  nameOfOtherWorks,
  ownerDiffers,
  organisationNames,
  organisationAlike,
  numberWithoutUnit,
  foreignWord,
  mixedBrackets,
  mixedCommas,
  straySpaces,
  headerSpellings,
];
