import { fold, simplified } from "./fold.ts";

// Words of headings, folded and without spaces, by what they say of the money below: that it is spent, up to when, or planned.
const SPENT = new RegExp(
  [
    "完成|到位|支付|拨付|支出(?!金)|已投|已[付用支]|实[付支]|支用|实际|执行(?:额|数|済|金额)|実績|決算(?!値)|决算(?!值)",
    "(?:under|over)?spent|spend(?!ing|er|en)|outturn|paid|disburs|actuals?|completed|expenditure|(?<!aban)done",
    // German, Dutch, Swedish, Norwegian, Danish, Finnish
    "verausgabt|ausgegeben|ausgezahlt|abgerechnet|abgeflossen|mittelabfluss|istausgaben|istkosten|rechnungsergebnis|davonbis\\d|bisherige?(?:ausgaben|kosten)",
    "uitgegeven|besteed|gerealiseerd|betaald|upparbetat|forbrukat|utfall|palopt|forbrukt|forbrugt|afholdt|toteutunut|kaytetty",
    // French, Spanish, Portuguese, Italian, Romanian
    "mandate|realisee?s?(?=au|a\\d|\\d|$)|depensee?s?|decaisse|consommee?s?|payee?s?(?=a|\\d|$)|liquidee?s?",
    "ejecutad|gastad|devengad|desembolsad|pagad|realizad|executad|liquidad|gasto(?=ate|em|\\d|$)|empenhad|pago(?=ate|em|\\d|$)",
    "spes[oe](?=al|sosten|\\d|$)|spesasostenuta|erogat|liquidat|pagat|decontat|cheltuit|platit",
    // Polish, Czech, Hungarian, Turkish, Russian, Ukrainian, Bulgarian, Greek
    "wydatkowan|poniesion|wydano|wykonanie|vycerpan|cerpani|proinvestovan|profinancovan|uhrazen|kifizetett|felhasznalt|harcanan|harcama|odenen|gerceklesen",
    "освоен|израсходован|профинансирован|исполнен|кассов|выполнен|факт(?:$|ич|за|на|\\d)|використан|профінансован|освоєн|изразходван|усвоени|δαπανηθ|πληρωθ",
    // Vietnamese, Indonesian, Korean, Arabic, Hebrew, Hindi
    "giaingan|dathuchien|dathanhtoan|realisasi|terserap|penyerapan|집행|결산|지출|기투자|투자실적|المنصرف|المدفوع|المصروف|المنفق|הוצא|שולם|व्यय",
  ].join("|"),
  "u",
);
const TO_DATE = new RegExp(
  [
    "累计|至今|(?:截[至止]|至).{0,10}(?:底|末|日|目前|月)|开工以来|まで|누계|누적|까지",
    "todate|cumulative|(?:spend|spent|paid|expenditure|incurred|disbursed|disbursements?|actuals?|payments?|outturn)(?:up)?(?:to|till|until|through|asof|ason|asat|by)(?=\\d|end|[a-z]{3,9}\\d|$)|\\bupto|upto(?=\\d)|asof|ason(?=\\d)|asat(?=\\d)|since(?:start|inception)|inceptionto",
    "bis(?:zum|ende|herige?)?(?=\\d|ausgaben|kosten|$)|bisher|kumuliert|aufgelaufen|totenmet|ackumuler|akkumuler|kumulati",
    "jusqu|cumul|adate$|acejour|depuis|hasta|alafecha|acumulad|adata$|finoal|panala|lazi",
    "сначала|нарастающ|накоплен|посостоянию|станомна|narastajaco|itibariyle|kumulatif|luyke|s/d|sampai|hingga|حتى|עד(?=\\d)",
  ].join("|"),
  "u",
);
// Short words of many languages, which end longer ones too: al 31/12/2024 and do 2024, not Ejecutado 2024.
const UP_TO =
  /(?<!\p{L})(?:a|al|au|ate|ao|do|na|ke?|den|t\/?m|s\.?\s?d\.?|на|до|към)\s+(?:(?:het|ngay|thang|nam|final|fines?|fin)\s+(?:de\s+)?)?(?:(?:ene|jan|feb|fev|mar|apr|abr|avr|ma[iy]|jun|juin|jul|juil|ago|aout|aug|set|sep|oct|out|okt|nov|dic|dez|dec)\p{L}*[\s./-]*(?:del?\s+)?)?(?=\d)/u;
// What is counted up to a day without a word of what was done: 2025年底前累计, 截至6月底.
const COUNTED_UP =
  /累计|累計|누계|累積|截[至止].*(?:底|末|日|月)|cumulative|kumuliert|cumule|acumulad|нарастающ|kumulatif/u;
// A budget, an estimate or what is expected may be of the whole: it is no plan for a time unless it names one.
const PLANNED =
  /计划|安排|目标|拟|预计|年度|当年|本年|今年|계획|plan(?!t)|target|annual|programad|programme[er]?s?(?=\d)|programmat|план|лимит|zaplanowan|planlanan|kehoach|rencana|مخطط/u;

const BUDGETED =
  /预算|予算|예산|当初|budget|forecast|allocat|released|appropriat|bewilligt|bereitgestellt|allouee?s?|votee?s?|ansatz|soll|geplant|previst|prevu|credits?|presupuestad|asignad|asignacion|alocad|orcad|dotacao|dotacion|stanzia|rozpocet|предусмотрен|выделен|odenek|alokasi|pagu|botri|zaplanowan/u;
const A_YEAR = /(?:19|20)\d\d|fy\d\d|(?:令和|平成|(?<![a-z])r)\d{1,2}(?!\d)/u;

// What is to be spent or done isn't: 计划完成投资, forecast outturn, planned expenditure, voraussichtlich ausgezahlt.
const TO_BE =
  /(?:计划|预计|拟|目标|力争|预期)(?:年内|全年|当年|累计)?(?:完成|支付|支出|到位|拨付)|(?:forecast|projected|estimated|planned|budgeted|proposed|anticipated|expected|target|capital)(?:cumulative|capital|total)?(?:spen[dt]|outturn|expenditure|actual|disbursement|payment)|(?:spen[dt]|outturn|expenditure)(?:forecast|plan|target|budget)|voraussichtlich|a(?:depenser|ejecutar|executar)|por(?:ejecutar|executar|gastar)|daspendere|nochnicht|remaining|剩余|未完成|未支付|待支付/u;

/** Whether a heading's words, as `normaliseHeader` gives them, say that money is spent or done, not planned. */
export function saysSpent(heading: string): boolean {
  const plain = fold(heading);
  return SPENT.test(plain) && !TO_BE.test(plain);
}

/** Whether they say of something that it is planned or done: 累计完成, 2024年计划, 2025年底前累计, actual to date, Ansatz 2026. */
export function saysFlow(heading: string): boolean {
  const plain = fold(heading);
  return [SPENT, PLANNED, /todate/, COUNTED_UP].some((words) => words.test(plain)) || saysBudgeted(heading);
}

/** Whether the words of a heading, as it stands, say that it is so up to a day, from the beginning on. */
export function saysToDate(heading: string): boolean {
  const plain = fold(simplified(heading.normalize("NFKC"))).replace(/\s+/g, " ");
  return UP_TO.test(plain) || TO_DATE.test(plain.replaceAll(" ", ""));
}

/** Whether they say that it is counted up to a day, be it without a word of what was done: 2025年底前累计. */
export const saysCountedUp = (heading: string): boolean => COUNTED_UP.test(fold(heading));

/** Whether they say that it is planned. */
export const saysPlanned = (heading: string): boolean => PLANNED.test(fold(heading));

// Asked for, by whoever files the project: nobody has planned or granted it.
const REQUESTED =
  /申请|申报|争取|報請|要望|신청|요청|requested|appliedfor|beantragt|demandee?s?(?=\d|$)|sollicitee?s?|solicitad|richiest|wnioskowan|запрашива|заявлен|diajukan|denghi/u;

/** Whether they say that it is asked for (2024年申请投资, beantragte Mittel). */
export const saysRequested = (heading: string): boolean => REQUESTED.test(fold(heading));

/** Whether they say that it is budgeted, allotted or expected for a year that they name. */
export const saysBudgeted = (heading: string): boolean => A_YEAR.test(heading) && BUDGETED.test(fold(heading));

// Stems end by tense, gender and number.
const FLOW_WORDS = new RegExp(
  `(?:${[SPENT, PLANNED, BUDGETED].map(({ source }) => source).join("|")})(?:ed|ion|ned|(?<![aeo])[oae]s?)?`,
  "gu",
);

/** A folded heading without the words that say that something is planned, budgeted or done. */
export const withoutFlowWords = (folded: string): string => folded.replace(FLOW_WORDS, "");
