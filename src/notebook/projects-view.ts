import type { Project } from "../project/project.ts";
import { projectsGrid } from "../print/projects-grid.ts";
import { listWithKeys, type Viewer } from "./view.ts";

const CAPTION = {
  zh: (count: number) => `${count} 个项目`,
  en: (count: number) => (count === 1 ? "1 project" : `${count} projects`),
} as const;
const BLANKS = { zh: "— 原文空白。", en: "— blank in the source." } as const;

/** Shows projects with the line that each stands on. */
export const viewProjects: Viewer = (value, { language, limit }) => {
  if (!listWithKeys(value, "seq", "name", "investment", "districts", "completion", "source")) return null;
  const projects = value as readonly Project[];
  return {
    kind: "table",
    caption: CAPTION[language](projects.length),
    grid: projectsGrid(projects.slice(0, limit), language),
    rowCount: projects.length,
    notes: [BLANKS[language]],
  };
};
