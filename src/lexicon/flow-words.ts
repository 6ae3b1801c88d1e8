import { fold } from "./fold.ts";

// Words of headings, folded and without spaces, by what they say of the money below: that it is spent, up to when, or planned.
const SPENT = new RegExp(
  [
    "完成|到位|支付|拨付|支出(?!金)|已投|已[付用支]|实[付支]|支用|实际|执行(?:额|数|済|金额)|実績",
    "(?:under|over)?spent|spend(?!ing|er|en)|outturn|paid|disburs|actuals?|completed|expenditure|(?<!aban)done",
    // German, Dutch, Swedish, Norwegian, Danish, Finnish
    "verausgabt|ausgegeben|ausgezahlt|abgerechnet|abgeflossen|mittelabfluss|istausgaben|istkosten|rechnungsergebnis|davonbis\\d|bisherige?(?:ausgaben|kosten)",
    "uitgegeven|besteed|gerealiseerd|betaald|upparbetat|forbrukat|utfall|palopt|forbrukt|forbrugt|afholdt|toteutunut|kaytetty",
    // French, Spanish, Portuguese, Italian, Romanian
    "mandate|realisee?s?(?=au|a\\d|\\d|$)|depensee?s?|decaisse|consommee?s?|payee?s?(?=au|\\d|$)|liquidee?s?",
    "ejecutad|gastad|devengad|desembolsad|pagad|realizad|executad|liquidad|gasto(?=ate|em|\\d|$)|empenhad",
    "spes[oe](?=al|sosten|\\d|$)|spesasostenuta|erogat|liquidat|pagat|decontat|cheltuit|platit",
    // Polish, Czech, Hungarian, Turkish, Russian, Ukrainian, Bulgarian, Greek
    "wydatkowan|poniesion|wydano|vycerpan|cerpani|proinvestovan|profinancovan|uhrazen|kifizetett|felhasznalt|harcanan|harcama|odenen|gerceklesen",
    "освоен|израсходован|профинансирован|исполнен|кассов|выполнен|факт(?:$|ич|за|на|\\d)|використан|профінансован|освоєн|изразходван|усвоени|δαπανηθ|πληρωθ",
    // Vietnamese, Indonesian, Korean, Arabic, Hebrew, Hindi
    "giaingan|dathuchien|dathanhtoan|realisasi|terserap|penyerapan|집행|지출|기투자|투자실적|المنصرف|المدفوع|المصروف|المنفق|הוצא|שולם|व्यय",
  ].join("|"),
  "u",
);
const TO_DATE = new RegExp(
  [
    "累计|至今|(?:截[至止]|至).{0,10}(?:底|末|日|目前|月)|开工以来|まで|누계|누적|까지",
    "todate|cumulative|(?:spend|spent|paid|expenditure|incurred|disbursed|disbursements?|actuals?|payments?|outturn)(?:up)?(?:to|till|until|through|asof|ason|asat|by)(?=\\d|end|[a-z]{3,9}\\d|$)|\\bupto|upto(?=\\d)|asof|ason(?=\\d)|asat(?=\\d)|since(?:start|inception)|inceptionto",
    "bis(?:zum|ende|herige?)?(?=\\d|ausgaben|kosten|$)|bisher|kumuliert|aufgelaufen|t/?m(?=\\d)|totenmet|ackumuler|akkumuler|kumulati",
    "au(?=\\d)|jusqu|cumul|adate$|depuis|hasta|alafecha|acumulad|a(?:l)?(?=\\d{1,2}[-/.])|ate(?=\\d|o|a)|adata$|finoal|al(?=\\d)|panala|lazi",
    "на(?=\\d{1,2}[-/.])|сначала|нарастающ|накоплен|посостоянию|станомна|до(?=\\d)|към(?=\\d)|narastajaco|do(?=\\d)|ke?(?=\\d{1,2}\\.)|itibariyle|kumulatif|luyke|den(?=\\d|het|ngay|thang|nam)|s/d|sampai|hingga|sd(?=\\d)|حتى|עד(?=\\d)",
  ].join("|"),
  "u",
);
// What is counted up to a day without a word of what was done: 2025年底前累计, 截至6月底.
const COUNTED_UP =
  /累计|累計|누계|累積|截[至止].*(?:底|末|日|月)|cumulative|kumuliert|cumule|acumulad|нарастающ|kumulatif/u;
// A budget, an estimate or what is expected may be of the whole: it is no plan for a time unless it names one.
const PLANNED =
  /计划|安排|目标|拟|预计|年度|当年|本年|今年|계획|plan(?!t)|target|annual|programad|programmat|план|лимит|zaplanowan|planlanan|kehoach|rencana|مخطط/u;

const BUDGETED =
  /预算|予算|예산|budget|forecast|allocat|ansatz|soll|geplant|previst|prevu|credits?|presupuestad|asignad|orcad|dotacao|stanzia|rozpocet|предусмотрен|odenek|alokasi|pagu/u;
const A_YEAR = /(?:19|20)\d\d/;

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

/** Whether they say that it is so up to a day, from the beginning on. */
export const saysToDate = (heading: string): boolean => TO_DATE.test(fold(heading));

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
