const words = (list: string): readonly string[] => list.normalize("NFC").trim().split(/\s+/);

/**
 * Words of a power of ten, by language as they stand in headings, unit lines and cells, folded. Where two languages mean
 * another number by one word (mil is a thousand, and short for a million), it isn't here: `unit-tokens.ts` tells it by
 * what stands beside it.
 */
export const SCALE_WORDS: ReadonlyArray<readonly [exponent: number, words: readonly string[]]> = [
  [1, words("ten")],
  [2, words("hundred")],
  [
    3,
    words(
      "thousand thousands tausend tsd millier milliers miles milhar milhares mila migliaia duizend tusen tusind tuhatta tys tis tisic tisuca hiljada хиляди тис тыс тысяч хил χιλιαδες χιλ mii ribu nghin ngan ezer พัน 천 الف الاف هزار אלף אלפי हजार হাজার",
    ),
  ],
  [4, words("wan 만")],
  [5, words("lakh lakhs lac lacs แสน लाख লাখ লক্ষ لاكھ")],
  [
    6,
    words(
      "million millions mn mio mln mill mm millionen millones millon milhoes milhao milioni milione miljoen miljoner millioner miljoonaa milj milionow milionu milionov milijuna miliona milioane millio млн мільйонів εκατ εκατομμυρια миллионов milyon trieu juta ล้าน 백만 مليون ملايين ميليون מיליון מיליוני",
    ),
  ],
  [7, words("crore crores cr 천만 करोड़ কোটি كروڑ")],
  [8, words("억")],
  [
    9,
    words(
      "billion billions bn bln milliard milliards milliarde milliarden miliardi miljard miljarder milliarder mrd mld mlrd mds bilhoes bilhao miliardo miliardow miliarde милиарда млрд мільярдів миллиардов δισ milyar miliar ty ti md พันล้าน مليار ميليارد בליון מיליארד מיליארדי अरब",
    ),
  ],
  [12, words("trillion trillions tn trn billionen billones triliun trilhoes trilhao")],
];

/** Words of a power of ten that mean something else where no currency stands in the same text. */
export const WEAK_SCALES: ReadonlySet<string> = new Set(
  words("cr mm mill ty ti tn trn md mds 000 10000 ten hundred mila k m b t"),
);

/** Signs and words of a currency, folded, beside the codes of ISO 4217. One that several countries share is in `SHARED_WORDS`. */
export const CURRENCY_WORDS: Readonly<Record<string, readonly string[]>> = {
  USD: words("us$ usdollar usdollars"),
  HKD: words("hk$ hongkongdollars hongkongdollar"),
  MOP: words("mop$ pataca patacas"),
  TWD: words("nt$ ntd"),
  SGD: words("s$ singaporedollars"),
  NZD: words("nz$ newzealanddollars"),
  CAD: words("ca$ c$ cdn$ canadiandollars canadiandollar"),
  AUD: words("au$ a$ australiandollars australiandollar"),
  BRL: words("r$ reais"),
  EUR: words("€ euro euros euroa evra eura евро євро ευρω"),
  JPY: words("jp¥ yen"),
  GBP: words("£ pound pounds sterling poundssterling poundsterling"),
  NGN: words("₦ naira"),
  KES: words("ksh kshs kenyashillings kenyanshillings"),
  UGX: words("ush ushs ugandashillings"),
  TZS: words("tsh tshs tanzaniashillings"),
  INR: words("₹ indianrupees रुपये रुपए रुपया रु"),
  PHP: words("₱ philippinepesos"),
  MXN: words("mx$ mexicanpesos pesosmexicanos"),
  COP: words("col$ pesoscolombianos"),
  CLP: words("clp$ pesoschilenos"),
  ARS: words("ar$ pesosargentinos"),
  PEN: words("soles"),
  CUP: words("pesoscubanos"),
  THB: words("฿ baht บาท"),
  IDR: words("rp rupiah"),
  MYR: words("rm ringgit"),
  PLN: words("zl zloty zlotych zlotys"),
  CZK: words("kc"),
  HUF: words("forint forints forintban"),
  RON: words("lei leu"),
  RSD: words("dinara din.rsd"),
  BGN: words("лв лева leva"),
  SEK: words("svenskakronor"),
  KZT: words("₸ tenge tenges тенге"),
  ETB: words("birr"),
  GHS: words("gh₵ gh¢ ₵ cedi cedis"),
  BDT: words("৳ taka টাকা"),
  RUB: words("₽ rouble roubles ruble rubles руб рублеи рублей"),
  UAH: words("₴ hryvnia hryvnias hryven грн гривен гривень"),
  TRY: words("₺ tl turkishlira turkishliras"),
  VND: words("₫ dong"),
  KRW: words("₩ 원"),
  ZAR: words("rand rands"),
  CHF: words("sfr"),
  ILS: words("₪ shekel shekels שקל שקלים"),
  GTQ: words("quetzal quetzales"),
  HNL: words("lempira lempiras"),
  CRC: words("₡ colones"),
  PAB: words("balboa balboas"),
  VES: words("bolivares"),
  PYG: words("₲ guaranies"),
  BOB: words("bolivianos"),
  HTG: words("gourde gourdes"),
  AOA: words("kwanza kwanzas"),
  MZN: words("metical meticais meticales"),
  GMD: words("dalasi dalasis"),
  MGA: words("ariary"),
  MRU: words("ouguiya ouguiyas"),
  BWP: words("pula"),
  SZL: words("lilangeni emalangeni"),
  LSL: words("maloti"),
  ERN: words("nakfa"),
  ALL: words("leke"),
  MKD: words("denar denars denari денари"),
  MNT: words("₮ tugrik tugriks togrog togrogs төгрөг"),
  KHR: words("៛ riel riels"),
  LAK: words("₭ kip"),
  MMK: words("kyat kyats"),
  BTN: words("ngultrum"),
  MVR: words("rufiyaa"),
  AFN: words("؋ afghani afghanis"),
  PGK: words("kina"),
  VUV: words("vatu"),
  TOP: words("paanga"),
  STN: words("dobra dobras"),
  TJS: words("somoni сомони"),
  GEL: words("₾ lari лари"),
  AMD: words("֏ dram drams драм драмов"),
  AZN: words("₼"),
  KGS: words("сом сомов"),
  UZS: words("сумов"),
  SLE: words("leone leones"),
  CNY: words("rmb yuan ¥ renminbi"),
};

/** Signs and words that several countries share, and the currency that they are taken for where nothing else tells. */
export const SHARED_WORDS: Readonly<Record<string, string>> = {
  $: "USD",
  dollar: "USD",
  dollars: "USD",
  rs: "INR",
  "rs.": "INR",
  "₨": "INR",
  rupee: "INR",
  rupees: "INR",
  peso: "PHP",
  pesos: "PHP",
  ريال: "SAR",
  جنيه: "EGP",
  درهم: "AED",
  دينار: "KWD",
  fcfa: "XOF",
  kr: "SEK",
  kronor: "SEK",
  kroner: "SEK",
  // Nothing makes one of their countries likelier than another.
  ...Object.fromEntries(
    words(
      "dinar dinars dinares динаров dirham dirhams dirhames franc francs francos riyal riyals riyales rial rials shilling shillings chelines lira liras manat manats манат манатов kwacha kwachas",
    ).map((word) => [word, "XXX"]),
  ),
};

/** Currencies that share a sign or a word, by the one that it is read as where nothing else tells. */
export const SHARERS: Readonly<Record<string, readonly string[]>> = {
  USD: ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "COP", "CLP", "ARS", "UYU", "DOP"],
  INR: ["INR", "PKR", "LKR", "NPR"],
  PHP: ["PHP", "MXN", "COP", "CLP", "ARS", "UYU", "DOP"],
  MXN: ["MXN", "COP", "CLP", "ARS", "UYU", "DOP"],
  SEK: ["SEK", "NOK", "DKK", "ISK"],
  GBP: ["GBP", "EGP", "LBP", "SDG", "SYP"],
  CNY: ["CNY", "JPY"],
};

/** Signs and words that stand for one currency alone, but for others too beside a heading that names one of them. */
export const ALSO_OTHERS: Readonly<Record<string, readonly string[]>> = {
  "¥": SHARERS.CNY!,
  "£": SHARERS.GBP!,
  元: ["CNY", "TWD", "HKD", "MOP"],
  圆: ["CNY", "TWD", "HKD", "MOP", "JPY"],
};

/** What the words of a unit of money may be beside its currency and its scale: they say nothing about the size. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  words(`
in of all the are is and at amount amounts figure figures value values cost costs sum sums shown stated given
expressed reported project projects total unit units budget budgets investment money nominal real current constant fixed
price prices terms net gross excl excluding exclusive incl including inclusive vat tax gst est estimated estimate approx
per annum fy unless otherwise noted indicated currency approved planned capital expenditure funding contract as
angaben werte betrage alle netto brutto kosten ohne mit mwst inkl exkl von
montants montant hors taxes ht ttc de des du d korun
en les
importes importe valores valor montos monto em expressos expresados cifras iva sin con sem com
importi importo esclusa inclusa di
bedragen btw belopp i kwoty w ceny в на стоимость сумма
don vi tinh dvt dalam satuan
`),
);
