import { formatRanges } from "../../language/ranges.ts";
import { type District, districtName } from "../../project/district.ts";
import type { Project } from "../../project/project.ts";
import type { Words } from "../words.ts";
import { type Claim, type ClaimReader, quoted, reconcileDeadline } from "../reconciliation.ts";

/** A kind of work that a plan sets a year for: how its text says so, and which rows are of it. */
interface Deadline {
  readonly id: string;
  readonly title: Words;
  /** Its first group is the year. */
  readonly stated: RegExp;
  readonly isOf: (project: Project) => boolean;
  /** Whether every district is to have one. */
  readonly everywhere?: boolean;
  /** Where the text wants all of something: that the rows are all of it can't be read out of the table. */
  readonly all?: { readonly stated: RegExp; readonly title: Words; readonly why: Words };
  /** Rows near the claim that aren't of it, worth a word where they end later. */
  readonly near?: { readonly isOf: (project: Project) => boolean; readonly note: (seqs: string) => Words };
}

const words = ({ name, content }: Project): string => `${name}\n${content ?? ""}`;
const YARD = /煤场|料场|煤棚|料棚|堆场|物料库|原料库|渣场|密闭库|储煤/;
const ENCLOSED = /封闭|密闭/;

const DEADLINES: readonly Deadline[] = [
  {
    id: "air-stations",
    title: { zh: "园区空气质量自动监测站建成投运", en: "Air monitoring stations of the parks in operation" },
    stated:
      /((?:19|20)\d\d)年[^，。；]{0,4}园区[^，。；]{0,10}空气[^，。；]{0,8}自动监?测?站[^，。；]{0,4}(?:建成|投运)/u,
    isOf: (project) => /空气[^，。；\n]{0,6}自动监?测?站/.test(words(project)),
    everywhere: true,
  },
  {
    id: "ultra-low-emission",
    title: { zh: "燃煤机组超低排放改造", en: "Ultra-low-emission retrofit of coal-fired units" },
    stated: /燃煤(?:机组|电厂)[^。；]*超低排放[^。；]*?到((?:19|20)\d\d)年[底末]?[^。；]*完成改造/u,
    isOf: (project) => /超低排放/.test(words(project)),
    all: {
      stated: /全部完成改造/u,
      title: { zh: "具备改造条件的燃煤电厂全部完成改造", en: "All coal-fired power plants that can be retrofitted" },
      why: {
        zh: "表中没有燃煤机组名册，是否全部无从核对",
        en: "the table has no register of coal-fired units: whether these are all can't be checked",
      },
    },
  },
  {
    id: "powder-yards",
    title: { zh: "粉状物料堆场全封闭", en: "Enclosure of powder yards" },
    stated: /到?((?:19|20)\d\d)年[底末]?[^。；]*?堆场[^，。；]{0,6}(?:全封闭|密闭)/u,
    isOf: (project) => YARD.test(words(project)) && ENCLOSED.test(words(project)),
    all: {
      stated: /必须进行全封闭|全部[^，。；]{0,4}封闭/u,
      title: { zh: "重点行业粉状物料堆场全部封闭", en: "All powder yards of the key industries" },
      why: {
        zh: "表中没有堆场名册，是否全部无从核对",
        en: "the table has no register of yards: whether these are all can't be checked",
      },
    },
    near: {
      isOf: (project) => YARD.test(words(project)) && !ENCLOSED.test(words(project)),
      note: (seqs) => ({
        zh: `另有堆场项目（序号${seqs}）竣工更晚，但未写封闭`,
        en: `yards whose works don't say enclosure end later (No. ${seqs})`,
      }),
    },
  },
  {
    id: "emission-monitoring",
    title: { zh: "重点污染源烟气排放自动监控设施安装", en: "Automatic monitoring of key sources' flue gas" },
    stated: /到((?:19|20)\d\d)年[底末]?[^。；]*完成[^，。；]*污染源[^，。；]*自动监控设施安装/u,
    isOf: (project) => /在线监[控测]|在线设施/.test(words(project)),
  },
];

/** Years that the text sets for kinds of work, against the completion of the rows of that kind. */
export const deadlineClaims: ClaimReader = {
  id: "deadlines",
  read: ({ prose, projects, districts }) =>
    DEADLINES.flatMap((deadline): Claim[] => {
      const sentence = prose.find(({ text }) => deadline.stated.test(text));
      const year = Number(sentence && deadline.stated.exec(sentence.text)?.[1]);
      if (!sentence || !year) return [];
      const rows = projects.filter(deadline.isOf);
      const { late, ...reconciled } = reconcileDeadline(year, rows);
      const claim: Claim = {
        id: deadline.id,
        title: deadline.title,
        ...quoted(sentence),
        ...reconciled,
        note: noteOf(deadline, year, rows, late, projects, districts),
      };
      const { all } = deadline;
      if (!all?.stated.test(sentence.text)) return [claim];
      const none = { stated: null, computed: null, residual: null, unit: "", status: "unverifiable" as const };
      return [
        claim,
        { id: `${deadline.id}-all`, title: all.title, ...quoted(sentence), ...none, seqs: claim.seqs, note: all.why },
      ];
    }),
};

function noteOf(
  { near, everywhere }: Deadline,
  year: number,
  rows: readonly Project[],
  late: readonly Project[],
  projects: readonly Project[],
  listed: readonly District[],
): Words {
  if (rows.length === 0) return { zh: "表中没有这类项目", en: "the table has no such project" };
  const list = (some: readonly Project[], separator: string) =>
    formatRanges(
      some.map(({ seq }) => seq),
      separator,
    );
  const said =
    late.length > 0
      ? {
          zh: `${rows.length}个项目中，序号${list(late, "、")}晚于${year}年`,
          en: `of ${rows.length} projects, No. ${list(late, ", ")} end after ${year}`,
        }
      : {
          zh: `${rows.length}个项目都在${year}年底前竣工`,
          en: `all ${rows.length} projects end by ${year}`,
        };
  const others = near
    ? projects.filter((p) => near.isOf(p) && p.completionYear !== null && p.completionYear > year)
    : [];
  const placed = new Set(rows.flatMap(({ districts }) => districts.map(districtName)));
  const without = everywhere ? listed.filter(({ shortName }) => !placed.has(shortName)) : [];
  const more = [
    ...(near && others.length > 0
      ? [{ zh: near.note(list(others, "、")).zh, en: near.note(list(others, ", ")).en }]
      : []),
    ...without.map(({ shortName }) => ({ zh: `${shortName}没有这类项目`, en: `none is in ${shortName}` })),
  ];
  return { zh: [said, ...more].map(({ zh }) => zh).join("；"), en: [said, ...more].map(({ en }) => en).join("; ") };
}
