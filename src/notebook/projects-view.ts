import { BLANK } from "../language/format.ts";
import type { Project } from "../project/project.ts";
import { projectsGrid } from "../print/projects-grid.ts";
import { listWithKeys, type Viewer } from "./view.ts";

const CAPTION = {
  zh: (count: number) => `${count} 个项目`,
  en: (count: number) => (count === 1 ? "1 project" : `${count} projects`),
} as const;
const BLANKS = { zh: "— 原文空白，或没能读懂。", en: "— blank in the source, or unreadable." } as const;

/** Shows projects with the line that each stands on. */
export const viewProjects: Viewer = (value, { language, limit }) => {
  if (!listWithKeys(value, "seq", "name", "investment", "districts", "completion", "source")) return null;
  const projects = value as readonly Project[];
  const grid = projectsGrid(projects.slice(0, limit), language);
  return {
    kind: "table",
    caption: CAPTION[language](projects.length),
    grid,
    rowCount: projects.length,
    notes: grid.rows.some((row) => row.includes(BLANK)) ? [BLANKS[language]] : [],
  };
};
