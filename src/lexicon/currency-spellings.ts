import { hasForeignLetters } from "../language/foreign-letters.ts";
import { currenciesByCode } from "./currency-names.ts";
import { fold } from "./fold.ts";

/** Currencies that Arabic names by their country, as the texts are folded, and their codes. */
const ARABIC: Readonly<Record<string, string>> = {
  "ريال سعودي": "sar",
  "ريال قطري": "qar",
  "ريال عماني": "omr",
  "ريال يمني": "yer",
  "ريال ايراني": "irr",
  "جنيه مصري": "egp",
  "جنيه سوداني": "sdg",
  "درهم اماراتي": "aed",
  "درهم مغربي": "mad",
  "دينار كويتي": "kwd",
  "دينار اردني": "jod",
  "دينار عراقي": "iqd",
  "دينار بحريني": "bhd",
  "دينار جزائري": "dzd",
  "دينار تونسي": "tnd",
  "دينار ليبي": "lyd",
  "ليرة لبناني": "lbp",
  "ليرة سوري": "syp",
  "دولار امريكي": "usd",
};

/** A text, folded, in which a currency that is spelled in several words or with marks in it is one word: US dollar, ريال سعودي, ש"ח. */
export function spelledAsOne(text: string): string {
  // Rm is a million rand, and RM a ringgit.
  const folded = fold(
    text
      .normalize("NFKC")
      .replace(/[’‘`´]/g, "'")
      .replace(/(?<![\p{L}])R(?=(?:m|bn)(?!\p{L}))/gu, "R "),
  );
  return hasForeignLetters(folded) ? inOneWord(folded) : folded;
}

function inOneWord(folded: string): string {
  return (
    currenciesByCode(folded)
      .replace(/u\.\s?s\.\s?(?=\$|dollar)/g, "us")
      .replace(
        /(?<=\b(?:us|hong kong|new zealand|[a-z]+an|singapore|kenya|uganda|turkish|philippine))\s(?=\$|dollar|shilling|lira|rupee|peso)/g,
        "",
      )
      // Vietnamese for a thousand differs by its marks from what is disbursed, budgeted or lent by banks.
      .replace(/giai ngan|ngan (?=sach|hang)/g, (words) => words.replace(" ", ""))
      // Millones de pesos and millones de dólares, as Mexico shortens them.
      .replace(/(?<!\p{L})mdp(?!\p{L})/gu, "millones mxn")
      .replace(/(?<!\p{L})mdd(?!\p{L})/gu, "millones usd")
      // The country of a dollar may stand behind its sign: M$ CA, $ US.
      .replace(/\$\s?(?:can?|cdn)(?![\p{L}])/u, "cad")
      .replace(/\$\s?us(?!\p{L})/u, "usd")
      // Arabic names a currency by its country behind it, Hebrew by an abbreviation with a mark in it.
      .replace(
        /(ريال|جنيه|درهم|دينار|ليرة|دولار)(?:ا|ات)?\s+(?:ال)?(\p{Script=Arabic}+)/gu,
        (all, word: string, country: string) => ARABIC[`${word} ${country.replace(/[ةه]$/, "")}`] ?? all,
      )
      .replace(/دولار/g, "usd")
      .replace(/(?<=ميليارد|ميليون|هزار)\s+ريال/g, " irr")
      .replace(
        /(א|אל|מ|מל)?ש["״']?ח(?!\p{L})/gu,
        (_, scale: string | undefined) =>
          `${scale === undefined ? "" : scale.startsWith("א") ? "אלפי " : "מיליון "}ils`,
      )
      .replace("hong kong", "hongkong")
      .replace("new zealand", "newzealand")
  );
}
