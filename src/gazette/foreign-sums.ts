import { statementParts } from "./clause-parts.ts";
import { NUMBER_WORDS, numberOf } from "./number-words.ts";
import type { Sentence } from "./prose.ts";
import type { StatedSum } from "./stated-sum.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const COUNT = `(?<count>${NUMBER_WORDS})`;
// 12,5; 1.250,5; 12.5 as the Swiss write it; 3 200 000. A dot before three digits is of thousands.
const NUMBER = "(?<digits>\\d{1,3}(?:[.\\u00a0\\u202f '’]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+|\\.\\d{1,2}(?!\\d))?)";
const DE_MONEY = `(?<about>rund|etwa|ca\\.|circa|knapp)?\\s*${NUMBER}\\s*(?<scale>Mio\\.?|Millionen|Mrd\\.?|Milliarden?|Tsd\\.?|Tausend|T)?\\s*(?<currency>€|Euro|EUR|CHF|Franken)`;
const DE_PLAN =
  "(?:das|der|die|dieses|dieser|diese|unser)\\s+(?:programm|investitionsprogramm|bauprogramm|projektprogramm|maßnahmenprogramm|arbeitsprogramm|plan|investitionsplan|liste|projektliste|übersicht|tabelle)(?:\\s+(?:19|20)\\d\\d)?";
const FR_MONEY = `(?<about>environ|près\\s+de|quelque)?\\s*${NUMBER}\\s*(?:(?<scale>millions?|milliards?|M)\\s*(?:d['’]|de\\s+)?)?\\s*(?<currency>€|euros?|EUR|CHF)`;
const FR_PLAN =
  "(?:le|ce|la|cette|notre)\\s+(?:programme|plan|liste)(?:\\s+(?:d['’]investissements?|de\\s+travaux|d['’]équipement|des\\s+projets|pluriannuel|annuel))?(?:\\s+(?:19|20)\\d\\d)?";
const JA_MONEY =
  "(?<about>約)?(?:(?<oku>\\d[\\d,]*(?:\\.\\d+)?)億)?(?:(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<scale>千万|百万|万|千)?)?(?<currency>円)";
const JA_END = "(?:である|です|となる|となっている|を見込む|を見込んでいる)?。?$";
/** Whole statements alone: of one that says more, nobody knows what its numbers are of. */
const STATEMENTS: readonly RegExp[] = [
  new RegExp(
    `^${DE_PLAN}\\s+(?:umfasst|enthält|beinhaltet|zählt)\\s+(?:insgesamt\\s+)?${COUNT}\\s+(?:projekte|vorhaben|maßnahmen)(?:\\s+(?:mit|zu)\\s+(?:geplanten\\s+)?(?:gesamtkosten|gesamtinvestitionen|einem\\s+gesamtvolumen|einer\\s+gesamtsumme)\\s+(?:von|in\\s+höhe\\s+von)\\s+(?:insgesamt\\s+)?${DE_MONEY})?\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^die\\s+gesamt(?:kosten|investitionen|summe)(?:\\s+(?:aller\\s+(?:projekte|vorhaben)|der\\s+projekte|des\\s+programms))?\\s+(?:betragen|beträgt|belaufen\\s+sich\\s+auf|beläuft\\s+sich\\s+auf|liegen\\s+bei|liegt\\s+bei)\\s+${DE_MONEY}\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^${FR_PLAN}\\s+(?:comprend|compte|comporte|contient|regroupe)\\s+(?:au\\s+total\\s+)?${COUNT}\\s+(?:projets|opérations)(?:,?\\s+(?:pour|d['’])\\s*un\\s+(?:montant|coût|investissement)\\s+(?:total|global)\\s+(?:de\\s+|d['’])?${FR_MONEY})?\\s*\\.?$`,
    "iu",
  ),
  new RegExp(
    `^le\\s+(?:montant|coût)\\s+(?:total|global)(?:\\s+(?:des\\s+projets|du\\s+programme))?\\s+(?:est\\s+de|s['’]élève\\s+à|atteint|se\\s+monte\\s+à)\\s+${FR_MONEY}\\s*\\.?$`,
    "iu",
  ),
  new RegExp(`^(?:本計画の|全体の|全事業の|計画の)?総事業費は、?${JA_MONEY}${JA_END}`, "u"),
  new RegExp(
    `^(?:本計画(?:の事業)?は|事業(?:数)?は|掲載事業は)?、?(?:全部で|全|計|合計)?(?<count>\\d+)件(?:の事業)?(?:(?:で|であり)?、(?:その)?総事業費は?${JA_MONEY})?${JA_END}`,
    "u",
  ),
];
const SCALES: Readonly<Record<string, number>> = {
  mio: 6,
  millionen: 6,
  million: 6,
  millions: 6,
  m: 6,
  mrd: 9,
  milliarden: 9,
  milliarde: 9,
  milliard: 9,
  milliards: 9,
  tsd: 3,
  tausend: 3,
  t: 3,
  千万: 7,
  百万: 6,
  万: 4,
  千: 3,
};
const CURRENCIES: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  chf: "CHF",
  franken: "CHF",
  円: "JPY",
};

/** What a sentence in German, French or Japanese says of how many projects its plan has, and what they cost in all. */
export function foreignSums(sentence: Sentence): StatedSum[] {
  return statementParts(sentence.text).flatMap((part): StatedSum[] => {
    const statement = part.trim();
    for (const pattern of STATEMENTS) {
      const groups = pattern.exec(statement)?.groups;
      if (!groups) continue;
      const about = { role: "total", part: null, words: statement, sentence } as const;
      const { count, currency, about: near } = groups;
      const number = count === undefined ? null : numberOf(count);
      const amount = currency === undefined ? null : amountOf(groups);
      return [
        ...(number === null
          ? []
          : [
              {
                ...about,
                kind: "count" as const,
                digits: String(number),
                exponent: 0,
                currency: null,
                approximate: false,
              },
            ]),
        ...(amount === null
          ? []
          : [
              {
                ...about,
                kind: "money" as const,
                ...amount,
                currency: CURRENCIES[currency!.toLowerCase()] ?? null,
                approximate: near !== undefined,
              },
            ]),
      ];
    }
    return [];
  });
}

function amountOf({ digits, oku, scale = "" }: Groups): { readonly digits: string; readonly exponent: number } | null {
  const exponent = SCALES[scale.toLowerCase().replace(".", "")] ?? 0;
  if (oku === undefined) return digits === undefined ? null : { digits: plain(digits), exponent };
  if (digits === undefined) return { digits: oku.replace(/,/gu, ""), exponent: 8 };
  // 12億3,000万円 is 123,000万円; 1.5億 with more behind it is no number.
  if (/\./u.test(`${oku}${digits}`)) return null;
  const whole = Number(oku.replace(/,/gu, "")) * 10 ** (8 - exponent) + Number(digits.replace(/,/gu, ""));
  return { digits: String(whole), exponent };
}

/** 1.250,5 as 1250.5; in Japanese a comma parts thousands. */
function plain(digits: string): string {
  const bare = digits.replace(/[\u00a0\u202f '’]/gu, "");
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare)) return bare.replace(/,/gu, "");
  return bare.includes(",") ? bare.replace(/\./gu, "").replace(",", ".") : bare.replace(/\.(?=\d{3}(?:\D|$))/gu, "");
}
