import { uncapital } from "../language/capital.ts";
import { formatShare, formatNumber } from "../language/format.ts";
import { ONGOING, UNSTATED } from "../measure/request/request.ts";
import { areCompleted } from "../project/completed.ts";
import { equalTitle, firstGroups } from "./first-groups.ts";
import type { Group } from "./groups.ts";
import { nameList } from "./labels.ts";
import { asStated, mostProjects, type Study, totalTitle } from "./study.ts";

/** Whether a group has no year: what goes on, and what states none. */
export function isApart({ keys }: Group): boolean {
  return keys[0] === ONGOING || keys[0] === UNSTATED;
}

/** What share of the money is due in the year that has most of it; of projects, where none states an amount. */
export function yearTitle(study: Study, years: readonly Group[]): string {
  const { ledger, language, measured, splits } = study;
  const zh = language === "zh";
  if (measured === "projects") return countTitle(study, years);
  const [top] = firstGroups(study, "year", years, 1);
  const done = areDone(study);
  const due = (names: readonly string[]) =>
    zh
      ? `${done ? "" : "计划"}${nameList(names, language)}竣工的项目`
      : `Projects ${done ? "completed" : "due"} ${nameList(
          names.map((name) => `in ${name}`),
          language,
        )}`;
  if (!top)
    return (
      equalTitle(
        study,
        "year",
        years.filter((year) => !isApart(year)),
        due,
      ) ?? totalTitle(study, study.labels.year)
    );
  const keys = { year: top.keys };
  const { value } = ledger.look({ measure: "share", keys });
  if (value === null || !study.isWhole) return totalTitle(study, study.labels.year);
  ledger.show({ measure: "share", keys });
  const share = value === 1 ? (zh ? "全部" : "all") : formatShare(value);
  const title = zh ? `${whose(top, zh, done)}占计划投资的${share}` : shareTitle(top, share, done);
  // Of all that is due in one year no part is due in another.
  if (!splits || value === 1) return asStated(study, title);
  const without = formatShare(ledger.show({ measure: "share", keys, where: { shantytown: false } }).value ?? 0);
  const others = study.labels.withoutShantytown;
  return asStated(study, zh ? `${title}，${others}则为${without}` : `${title}, ${without} ${uncapital(others)}`);
}

const areDone = ({ dataset }: Study): boolean => areCompleted(dataset.projects, dataset.columns);

/** `计划2018年竣工的项目`, `持续开展的项目`; 2018年竣工的项目 where all of them are completed. */
function whose({ keys: [key], name }: Group, zh: boolean, done: boolean): string {
  if (key === ONGOING) return zh ? "持续开展的项目" : "Ongoing projects";
  if (key === UNSTATED) return zh ? "未写明竣工年份的项目" : "Projects without a completion year";
  return zh
    ? `${done ? "" : "计划"}${name}竣工的项目`
    : `Projects ${done ? "completed" : "due"} ${name.startsWith("up to") ? name : `in ${name}`}`;
}

function shareTitle(top: Group, share: string, done: boolean): string {
  const part = share === "all" ? "all planned investment" : `${share} of planned investment`;
  return `${whose(top, false, done)} hold ${part}`;
}

/** Which year has most projects; how many there are where none has more than every other one. */
function countTitle(study: Study, years: readonly Group[]): string {
  const { ledger, language } = study;
  const done = areDone(study);
  const [top] = firstGroups(study, "year", years, 1);
  if (top?.kind !== "single") return mostProjects(study, "year", []);
  const count = formatNumber(ledger.show({ measure: "projects", keys: { year: top.keys } }).value ?? 0);
  if (language === "zh") return `${whose(top, true, done)}最多，共${count}个`;
  if (isApart(top)) return `${whose(top, false, done)} are the most: ${count}`;
  return `More projects ${done ? "were completed" : "are due"} in ${top.name} than in any other year: ${count}`;
}
