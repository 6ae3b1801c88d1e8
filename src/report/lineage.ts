import type { ReportDocument } from "./document.ts";
import { originsOf } from "./facts-of.ts";
import { resting } from "./say.ts";

const WORDS = {
  zh: {
    title: "数字的来历",
    lead: "报告中的每个数字都由下列条目算出。条目写明算什么、范围和联合项目的计入方式，其后是数值和所含的项目；各项目在来源中的行号见报告的“全部项目”。key-projects trace F1 --report 目录 列出条目所含的各行原文。",
  },
  en: {
    title: "How every figure was made",
    lead: "Every number of the report is made by one of these entries: what is computed, for which cell, how joint projects count; then its value and the numbers of the projects that it is made of. Their lines in the source stand in the report's table of all projects. key-projects trace F1 --report FOLDER lists the rows of an entry as they stand in the source.",
  },
} as const;

/**
 * How every number of a report was made, as a document of its own beside it: the report stays a text to read, and each of
 * its numbers leads here.
 */
export function lineageDocument(document: ReportDocument): ReportDocument {
  const { title, lead } = WORDS[document.language];
  return {
    ...document,
    title,
    subtitle: [document.title, document.subtitle].filter((text, at, all) => all.indexOf(text) === at).join(" · "),
    sections: [
      {
        id: "lineage",
        title,
        blocks: [
          { kind: "paragraph", content: [resting(lead, "method")] },
          { kind: "lineage", origins: originsOf(document.sections) },
        ],
      },
    ],
  };
}
