import { once } from "../language/once.ts";

/** A word that several countries call their currency by, and the words that tell whose it is: Egyptian pounds, pesos colombianos. */
interface SharedNoun {
  /** Its forms in the languages that have it, folded. */
  readonly noun: string;
  /** Whose it is by its currency, the longer of two names first: the country as English, Spanish, Portuguese, French, Italian, German or Russian names it beside the noun. */
  readonly of: Readonly<Record<string, string>>;
}

const NOUNS: readonly SharedNoun[] = [
  {
    noun: "dollars?|dolar(?:es)?|dollari|доллар(?:ов|а|ы|ах)?",
    of: {
      USD: "us|u\\.s\\.?|usa|american|united states|estadounidenses?|norteamericanos?|americanos?|americains?|(?:des )?etats-unis|statunitensi|amerikanische|сша|de estados unidos",
      CAD: "canadian|canadienses?|canadiens?|kanadische|канадских",
      AUD: "australian|australianos?|australiens?|australische|австралииских",
      NZD: "new zealand|neozelandes(?:es)?|neo-zelandais",
      HKD: "hong ?kong",
      SGD: "singapore|singaporean",
      TWD: "new taiwan|taiwan(?:ese)?",
      JMD: "jamaican?",
      NAD: "namibian?",
      FJD: "fiji(?:an)?",
      BND: "brunei(?:an)?",
      BBD: "barbados|barbadian",
      BSD: "bahamas|bahamian",
      BZD: "belize(?:an)?|belicenos?",
      TTD: "trinidad and tobago|trinidad & tobago|trinidad",
      GYD: "guyana|guyanese",
      XCD: "east(?:ern)? caribbean",
      LRD: "liberian?",
      SBD: "solomon islands?",
      SRD: "suriname(?:se)?",
      KYD: "cayman(?: islands?)?",
      BMD: "bermud(?:a|ian)",
    },
  },
  {
    noun: "pounds?|libras?|livres?|фунт(?:ов|а|ы)?",
    of: {
      GBP: "uk|u\\.k\\.?|british|sterling|esterlinas?|britanniques?|britische|стерлингов",
      EGP: "egyptian|egipcias?|egyptiennes?|египетских",
      LBP: "lebanese|libanaises?",
      SYP: "syrian|syriennes?",
      SSP: "south sudan(?:ese)?",
      SDG: "sudan(?:ese)?|soudanaises?",
      FKP: "falkland(?: islands?)?",
      GIP: "gibraltar",
      SHP: "saint helena|st\\.? helena",
    },
  },
  {
    noun: "pesos?|песо",
    of: {
      PHP: "philippines?|filipinos?",
      MXN: "mexican|mexicanos?|mexicains?",
      COP: "colombian|colombianos?|colombiens?",
      CLP: "chilean|chilenos?|chiliens?",
      ARS: "argentine|argentinian|argentinos?|argentins?",
      UYU: "uruguayan|uruguayos?",
      DOP: "dominican|dominicanos?",
      CUP: "cuban|cubanos?",
    },
  },
  {
    noun: "francs?|francos?|franken|franchi",
    of: {
      CHF: "swiss|suisses?|suizos?|suicos?|svizzeri|schweizer",
      XOF: "west african(?: cfa)?|bceao",
      XAF: "central african(?: cfa)?|beac",
      FCFA: "cfa",
      RWF: "rwandan?|rwandais",
      BIF: "burundi(?:an)?|burundais",
      CDF: "congolese|congolais",
      DJF: "djibouti(?:an)?|djiboutiens?",
      GNF: "guinean?|guineens?",
      KMF: "comor(?:ian|os)|comoriens?",
      XPF: "cfp|pacific|pacifique",
    },
  },
  {
    noun: "dinars?|dinares|dinara|динар(?:ов)?",
    of: {
      RSD: "serbian|serbios?|serbes?|serbische|сербских",
      DZD: "algerian|argelinos?|algeriens?",
      TND: "tunisian|tunecinos?|tunisiens?",
      KWD: "kuwaiti?",
      BHD: "bahraini?",
      JOD: "jordanian|jordan",
      IQD: "iraqi?",
      LYD: "libyan?|libyens?",
    },
  },
  {
    noun: "dirhams?|dirhames",
    of: { AED: "uae|u\\.a\\.e\\.?|emirati|united arab emirates", MAD: "moroccan|marocains?|marroquies" },
  },
  {
    noun: "riyals?|rials?|riyales|riales",
    of: { SAR: "saudi(?: arabian?)?", QAR: "qatari?", OMR: "omani?", YER: "yemeni?", IRR: "iranian?" },
  },
  {
    noun: "rupees?|roupies?|rupias?",
    of: {
      INR: "indian?|indiennes?",
      PKR: "pakistani?",
      LKR: "sri lankan?",
      NPR: "nepal(?:ese|i)?",
      MUR: "mauriti(?:an|us)|mauriciennes?",
      SCR: "seychell(?:es|ois)",
      IDR: "indonesias?|indonesian",
    },
  },
  {
    noun: "shillings?|schillings?|chelines",
    of: { KES: "kenyan?", TZS: "tanzanian?", UGX: "ugandan?", SOS: "somali(?:an?)?" },
  },
  {
    noun: "kron(?:er?|or|ur|a|en)|korun[ay]?s?|korony?|coronas?|coroas?|couronnes?|крон[аы]?",
    of: {
      SEK: "swedish|svenska|suecas?|suedoises?|schwedische|шведских",
      NOK: "norwegian|norske|noruegas?|norvegiennes?|norwegische|норвежских",
      DKK: "danish|danske|danesas?|danoises?|danische|датских",
      ISK: "icelandic|islenskar|islandesas?|islandaises?|islandische",
      CZK: "czech|ceskych|ceske|checas?|tcheques?|tschechische|чешских",
    },
  },
  {
    noun: "roubles?|rubles?|rublos?|rubel|rubli|рубл(?:еи|я|ь|ях)|руб",
    of: {
      BYN: "belarus(?:ian|sian)?|bielorruso?s?|bielorusses?|белорусских|беларускіх|бел",
      RUB: "russian|rusos?|russos?|russes?|russische|россииских",
    },
  },
  {
    noun: "liras?|lires?",
    of: { TRY: "turkish|turk|turcas?|turques?|turche|turkische", LBP: "lebanese", SYP: "syrian" },
  },
  { noun: "manats?|манат(?:ов)?", of: { AZN: "azerbaijani?|азербаиджанских", TMT: "turkmen(?:istan)?i?|туркменских" } },
  {
    noun: "soms?|sums?|сом(?:ов|а)?|сум(?:ов|а)?",
    of: { KGS: "kyrgyz(?:stan)?i?|кыргызских|киргизских", UZS: "uzbek(?:istan)?i?|узбекских" },
  },
  { noun: "kwachas?", of: { ZMW: "zambian?", MWK: "malawian?" } },
  {
    noun: "lei|leu|леев|леи",
    of: { RON: "romanian|new romanian|rumanos?|roumains?", MDL: "moldov(?:an?|ei|enesti)|молдавских" },
  },
  { noun: "won", of: { KPW: "north korean?", KRW: "(?:south )?korean?" } },
  { noun: "yuan(?:es)?|юан(?:еи|ь|я)", of: { CNY: "chinese|chinos?|chinois|chinesische|китаиских" } },
  { noun: "yens?|yenes|иен", of: { JPY: "japanese|japoneses|japonais|japanische|японских" } },
  { noun: "real|reais|reales", of: { BRL: "brazilian|brasileiros?|brasilenos?|bresiliens?" } },
  { noun: "nuevos soles|soles", of: { PEN: "peruvian|peruanos?|peruviens?" } },
  { noun: "shekels?|sheqels?|шекел(?:еи|я)", of: { ILS: "new israeli|israeli|new" } },
  { noun: "florins?|guilders?|florines", of: { AWG: "aruban?", XCG: "caribbean|antillean" } },
  { noun: "marks?|mark[ae]|maraka", of: { BAM: "convertible|bosnian|konvertibiln(?:a|ih)" } },
  { noun: "tala", of: { WST: "samoan?" } },
  { noun: "gold", of: { ZWG: "zimbabwe(?:an)?" } },
  { noun: "leks?|leke", of: { ALL: "albanian" } },
];

// Codes that are English words stand as a name that is none.
const STANDS_FOR: Readonly<Record<string, string>> = { ALL: "leke", CUP: "pesoscubanos" };
const standsFor = (code: string): string => ` ${STANDS_FOR[code] ?? code.toLowerCase()} `;

interface Spelling {
  /** What stands for the currency in a text. */
  readonly code: string;
  readonly words: RegExp;
}

interface Family {
  readonly noun: RegExp;
  readonly spellings: readonly Spelling[];
}

// Made when a text of letters is read, since most imports read none.
const families = once((): readonly Family[] =>
  NOUNS.map(({ noun, of }) => ({
    noun: new RegExp(`(?:${noun})(?!\\p{L})`, "u"),
    spellings: Object.entries(of).map(([code, country]) => ({
      code: standsFor(code),
      words: new RegExp(
        `(?<!\\p{L})(?:(?:${country})[\\s-]*(?:${noun})|(?:${noun})[\\s-]+(?:${country}))(?!\\p{L})`,
        "gu",
      ),
    })),
  })),
);

// Words of English too, which name a currency behind a scale, or what an amount is in: 3 million won, cost in won.
const BEHIND_A_SCALE: ReadonlyArray<readonly [code: string, word: RegExp]> = (
  [
    ["KRW", "won"],
    ["KGS", "soms?"],
    ["CVE", "escudos?"],
    ["NIO", "cordobas?"],
    ["ALL", "lek"],
  ] as const
).map(([code, word]) => [
  standsFor(code),
  new RegExp(
    `(?<=(?:(?:thousand|million|billion|trillion|mil|miles|millones|mn|bn)s?\\s(?:of\\s|de\\s)?|(?<!\\p{L})(?:in|en)\\s))(?:${word})(?!\\p{L})`,
    "gu",
  ),
]);

/** A folded text in which each currency that is named beside its country stands as its code: Egyptian pounds, pesos colombianos. */
export function currenciesByCode(folded: string): string {
  let text = folded;
  for (const { noun, spellings } of families())
    if (noun.test(text)) for (const { code, words } of spellings) text = text.replace(words, code);
  for (const [code, word] of BEHIND_A_SCALE) text = text.replace(word, code);
  return text;
}

/** The currencies that a word is the name of in several countries: dinars are Algeria's, Kuwait's and others'. */
export function currenciesCalled(word: string): readonly string[] {
  return NOUNS.filter(({ noun }) => new RegExp(`^(?:${noun})$`, "u").test(word)).flatMap(({ of }) => Object.keys(of));
}
