import type { Language } from "../../../language/language.ts";
import type { Project } from "../../../project/project.ts";
import { type EditionMark, type EditionMarks, kindsIn, markLines, markWord } from "../edition-marks.ts";
import { PAGE_LABELS } from "../page-labels.ts";
import type { Change, ViewState } from "../view-state.ts";
import { element } from "./element.ts";

/** The kinds of change as buttons to be pressed, any number of them; none is all. What is gone stands in the old edition. */
export function changeFilter(
  marks: EditionMarks,
  projects: readonly Project[],
  { language, change: chosen, edition }: ViewState,
  change: Change,
  gone: number,
): HTMLElement {
  const labels = PAGE_LABELS[language];
  const [any] = marks.values();
  const kinds = kindsIn(
    marks,
    projects.map(({ seq }) => seq),
  );
  const toggle = (kind: string) =>
    change({ change: chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind] });
  const button = (kind: string, count: number) =>
    element(
      "button",
      {
        type: "button",
        class: `kind ${kindClass(kind)}`,
        "data-kind": kind,
        "aria-pressed": String(chosen.includes(kind)),
        onclick: () => toggle(kind),
      },
      `${any ? markWord(kind, language, any.place) : kind} ${count}`,
    );
  const others =
    edition === "new" && gone > 0
      ? element(
          "button",
          { type: "button", class: "quiet", onclick: () => change({ edition: "old", change: ["removed"] }) },
          labels.goneElsewhere(gone),
        )
      : null;
  const title = edition === "new" ? labels.sinceOld : labels.untilNew;
  return element(
    "div",
    { class: "kinds", role: "group", "aria-label": title },
    element("span", { class: "label" }, title),
    ...kinds.map(([kind, count]) => button(kind, count)),
    others,
  );
}

/** What became of a project, to stand under its name; nothing where nothing has changed. */
export function changeMark(mark: EditionMark | undefined, language: Language): HTMLElement | null {
  if (!mark || mark.kinds.includes("unchanged")) return null;
  const plain = mark.kinds.filter((kind) => !kind.includes("."));
  const words = plain.length > 0 ? plain : ["changed"];
  return element(
    "span",
    { class: "change" },
    ...words.map((kind) =>
      element(
        "span",
        { class: `kind ${kindClass(kind)}` },
        kind === "changed" ? PAGE_LABELS[language].changed : markWord(kind, language, mark.place),
      ),
    ),
    ...markLines(mark, language).map((line) => element("span", { class: "change-line" }, line)),
  );
}

const kindClass = (kind: string): string => `kind-${kind.includes(".") ? "changed" : kind}`;
