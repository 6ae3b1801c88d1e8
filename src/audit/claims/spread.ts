import { readSpreads, type StatedSpread } from "../../gazette/spread.ts";
import type { Words } from "../../language/words.ts";
import { fold } from "../../lexicon/fold.ts";
import { namesPluralKind } from "../../lexicon/place-kinds.ts";
import { englishKind } from "../../lexicon/place-nouns.ts";
import { placeWords } from "../../project/place-column.ts";
import { numbered } from "../../project/printed-number.ts";
import { type Claim, type ClaimReader, quoted, reconcile, statedNumber } from "../basis/reconciliation.ts";
import { samePlaces } from "../basis/same-places.ts";
import type { Subject } from "../basis/subject.ts";
import { isAboutWhole } from "../groups/about-whole.ts";
import { groupingNoun } from "../groups/grouping-words.ts";
import { type Grouping, groupingsCalled, groupingsOf } from "../groups/named-group.ts";

/** Over how many places or categories a text says that the projects lie (分布在6个区), against those that the rows name. */
export const spreadClaims: ClaimReader = {
  id: "spread",
  read: (subject) => {
    if (subject.projects.length === 0) return [];
    const said = readSpreads(subject.prose);
    if (said.length === 0) return [];
    const groupings = groupingsOf(subject.projects);
    return said.flatMap((one, index) => claimOf(one, index + 1, subject, groupings));
  },
};

const MOST_NAMED = 12;

function claimOf(said: StatedSpread, place: number, subject: Subject, groupings: readonly Grouping[]): Claim[] {
  const { projects } = subject;
  const [grouping, ...others] = isPlural(said.noun)
    ? groupings.filter(({ id }) => id === "district")
    : groupingsCalled(said.noun, groupings);
  if (!grouping || others.length > 0 || !isAboutWhole(said.quote, said.sentence, subject, groupings)) return [];
  const { keys } = grouping;
  // Projects of the whole area, or without a place, may lie in further ones.
  const loose = projects.filter((project) => grouping.keysOf(project).length === 0);
  const found = reconcile(statedNumber(String(said.count)), keys.length, loose.length);
  const isSure = grouping.id !== "district" || (isOfKind(said.noun, keys, subject) && samePlaces(keys).length === 0);
  const equal = found.residual === 0 && (isSure || !namesOtherKinds(said.noun, keys));
  const names = keys.slice(0, MOST_NAMED);
  const more = keys.length - names.length;
  const noun = groupingNoun(grouping);
  const rest: Words =
    loose.length === 0
      ? { zh: "", en: "" }
      : {
          zh: `；${
            numbered(
              projects,
              loose.map(({ seq }) => seq),
            ).zh
          }未写明`,
          en: `; ${
            numbered(
              projects,
              loose.map(({ seq }) => seq),
            ).en
          } ${loose.length === 1 ? "names" : "name"} none`,
        };
  return [
    {
      ...quoted(said.sentence),
      quote: said.quote,
      id: `spread-${said.sentence.first}-${place}`,
      title: {
        zh: `项目所在的${noun.zh}数`,
        en: `Number of ${noun.en === "category" ? "categories" : `${noun.en}s`} with projects`,
      },
      seqs: projects.map(({ seq }) => seq),
      ...found,
      status: equal
        ? loose.length > 0
          ? "unverifiable"
          : "agrees"
        : found.status === "differs" && isSure
          ? "differs"
          : "unverifiable",
      unit: "个",
      note: {
        zh: `项目表写有${keys.length}个：${names.join("、")}${more > 0 ? `，另有${more}个` : ""}${rest.zh}`,
        en: `the table names ${keys.length}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}${rest.en}`,
      },
    },
  ];
}

const isPlural = (noun: string): boolean =>
  !/\p{Script=Han}/u.test(noun) && (namesPluralKind(noun) || englishKind(fold(noun)) !== undefined);

const ZONE = /(?:开发|高新|园|新|示范|经开|工业|合作|度假|保税|风景|管理|功能|集聚)区$/u;

/** Whether all places are for certain of the kind that the text counts: by their own names, or by their column's. */
function isOfKind(noun: string, keys: readonly string[], { dataset }: Subject): boolean {
  if (/\p{Script=Han}/u.test(noun)) {
    if (/^(?:地区|地方|地|区域)$/u.test(noun)) return true;
    const kinds = noun === "街道" || noun === "镇街" ? ["街道", "镇"] : [...noun];
    return keys.every((key) => kinds.some((kind) => key.endsWith(kind)) && !ZONE.test(key));
  }
  const kind = englishKind(fold(noun));
  return (
    kind !== undefined && (kind === placeWords(dataset.columns).one.en || keys.every((key) => fold(key).includes(kind)))
  );
}

const KINDS = /(?:街道|[省州盟市县区旗乡镇村])$/u;

/** Whether some places are of another kind by their names: 6个区 beside 5 of them and a 县. */
function namesOtherKinds(noun: string, keys: readonly string[]): boolean {
  return keys.some((key) => {
    const kind = KINDS.exec(key)?.[0];
    return ZONE.test(key) || (kind !== undefined && !noun.includes(kind) && !/地区|地方|^地$|区域/u.test(noun));
  });
}
