import { hasForeignLetters } from "../language/foreign-letters.ts";
import type { Duties } from "./duty.ts";

const LABEL =
  /\b(lead(?:s|ing)?(?:\s+(?:agency|department|body|organi[sz]ation|partner))?|support(?:ing)?(?:\s+(?:agencies|departments|bodies|partners))?|partners?|delivery partners?|contributors?|responsible(?:\s+(?:agency|department|body|party|parties))?|responsibility|owner|implement(?:ing|ation)(?:\s+(?:agency|agencies|body|bodies))?|delivered by)\s*:\s*/giu;

/** Who is to do a task by the labels of an English plan (Lead: …; Support: …); null where it has none. */
export function readEnglishDuties(text: string): Duties | null {
  if (!hasForeignLetters(text)) return null;
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return null;
  const leads: string[] = [];
  const partners: string[] = [];
  const carriers: string[] = [];
  for (const [index, { 0: label, 1: role = "", index: at }] of labels.entries()) {
    const until = labels[index + 1]?.index ?? text.length;
    const words = text.slice(at + label.length, until).split(/[;.\n]|\s\|\s/u)[0]!;
    const into = /^lead|^owner/iu.test(role)
      ? leads
      : /^(?:support|partner|delivery|contribut)/iu.test(role)
        ? partners
        : carriers;
    into.push(...namesIn(words));
  }
  return { leads: [...new Set(leads)], partners: [...new Set(partners)], carriers: [...new Set(carriers)] };
}

function namesIn(words: string): string[] {
  return words
    .replace(
      /(?<=(?:Department|Agency|Office|Authority|Council|Board|Commission|Ministry|Services?)) and (?=[A-Z]\w+ [A-Z])/gu,
      ",",
    )
    .split(
      /,|\band\b(?=\s+[A-Z][\w-]*\s+(?:Department|Agency|Office|Authority|Council|Board|Commission|Ministry|Service)\b)|、/u,
    )
    .map((name) => name.replace(/^\s*(?:and|the)\s+/iu, "").trim())
    .filter((name) => name !== "");
}
