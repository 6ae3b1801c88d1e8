import type { SectionDefinition } from "../context.ts";
import { categorySection } from "../sections/category.ts";
import { concentrationSection } from "../sections/concentration.ts";
import { dataNotesSection } from "../sections/data-notes.ts";
import { districtSection } from "../sections/district.ts";
import { districtCategorySection } from "../sections/district-category.ts";
import { editionSection } from "../sections/edition.ts";
import { householdSection } from "../sections/household.ts";
import { doneSection, fundsSection, plansSection } from "../sections/money-columns.ts";
import { keyFiguresSection } from "../sections/key-figures.ts";
import { progressSection } from "../sections/progress.ts";
import { projectSection } from "../sections/project.ts";
import { reconciliationSection } from "../sections/reconciliation.ts";
import { sortingColumnsSection } from "../sections/sorting-columns.ts";
import { summarySection } from "../sections/summary.ts";
import { tasksSection } from "../sections/tasks.ts";
import { timelineSection } from "../sections/timeline.ts";
import { unitCostSection } from "../sections/unit-cost.ts";
import { unitSection } from "../sections/unit.ts";
import { yearSection } from "../sections/year.ts";

/** The sections of a report that say what the figures are, in order. A section is one file and one line here. */
export const FINDING_SECTIONS: readonly SectionDefinition[] = [
  keyFiguresSection,
  summarySection,
  editionSection,
  categorySection,
  districtSection,
  districtCategorySection,
  sortingColumnsSection,
  yearSection,
  timelineSection,
  progressSection,
  plansSection,
  doneSection,
  fundsSection,
  householdSection,
  unitCostSection,
  concentrationSection,
  tasksSection,
  unitSection,
];

/** The sections that say what the figures rest on, in order. */
export const GROUND_SECTIONS: readonly SectionDefinition[] = [reconciliationSection, dataNotesSection, projectSection];
