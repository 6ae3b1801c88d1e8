import { once } from "../language/once.ts";

// Words that make an amount approximate or provisional, without accents, each with whatever stands between word and number.
const LATIN =
  "approx(?:imately|imate|\\.)?|appr\\.|about|around|circa|cca?\\.?|ca\\.?|c\\.|roughly|nearly|almost|some|estd?\\.?|estimated?|estimates?|estimation|provisional(?:ly)?|prov\\.|indicative|tentative|preliminary|prelim\\.|forecast|subject to (?:confirmation|review|change|approval)|to be (?:confirmed|determined|finali[sz]ed|revised|updated)|t\\.?b\\.?[cd]\\.?|not final|unconfirmed|order of magnitude|rough|rom|" +
  "etwa|ungefahr|rund|rd\\.|zirka|knapp|geschatzt|geschatzter|schatzung|schatzwert|gesch\\.|vorlaufig|voraussichtlich|vorauss\\.|" +
  "environ|env\\.|estimee?|estimatif|estimative|approximati(?:f|ve)|provisoire|previsionnel(?:le)?|a (?:confirmer|preciser|confirmar|definir)|" +
  "aprox(?:imado|imadamente|imada|\\.)?|alrededor de|unos|cerca de|estimad[oa]|estimacion|estimativa|por (?:confirmar|definir)|provisorio|provisori[oa]|preliminar|previsto|" +
  "stimat[oa]|stima|provvisori[oa]|indicativ[oa]|da (?:confermare|definire)|" +
  "ongeveer|geschat|raming|voorlopig|ungefar|cirka|omtrent|preliminart?|uppskattat|anslatt|noin|arvio|" +
  "około|okolo|ok\\.|szacunkow[oay]e?|szac\\.|wstepnie|priblizne|odhad(?:em)?|orientacn[ei]|korulbelul|becsult|aproximativ|estimat|yaklasık|yaklasik|tahmini|" +
  "около|примерно|ок\\.|ориентировочно|прибл\\.|приблизительно|оценка|оценочно|предварительно|порядка|близько|орієнтовно|" +
  "khoang|uoc(?: tinh)?|du kien|tam tinh|sekitar|kira-kira|perkiraan|estimasi|anggaran sementara";

const HAN =
  "(?:初步|暂|拟|大)?(?:约[为需计]?|估[计算](?:[数值]|投资)?|测算|匡算)|估值|大概|大致|接近|将近|近|暂[定估列按](?:金额|投资)?[数值价]?为?|预[计估](?:[数值]|投资)?|待[定核确](?:[定实认])?|未最终确定|非最终|不确定|概数|约[数計]|約|概ね|およそ|程度|見込(?:み|額)?|概算額|推定|暫[定估]|估計|預[計估]|약|추정|예상|잠정";

const OTHER = "تقريبا|حوالي|लगभग|अनुमानित|ประมาณ|কমবেশি|প্রায়";
const SIGNS = "[~≈±∼]|\\+/-";

const WORDS = `(?<!\\p{L})(?:${LATIN})(?![\\p{L}$])|(?:${HAN}|${OTHER}|${SIGNS})`;
const any = once(() => new RegExp(WORDS, "iu"));
const before = once(() => new RegExp(`(?:${WORDS})[\\s:：]*`, "giu"));
const behind = once(() => new RegExp(`[\\s,，]*(?:${WORDS})`, "giu"));
const NOUNS =
  "costs?|amounts?|figures?|values?|prices?|budgets?|only|as|of|montant|cout|importe|monto|valor|valore|importo|custo|costo|bedrag|kosten|betrag|wert|kwota|сумма|стоимость|金额|投资|数字?|值|价|额";
/** A remark that says nothing but that the amount isn't settled: (est.), （暂估数）, (estimated cost; tbc). */
const remark = once(
  () => new RegExp(`^(?=.*?(?:${WORDS}))(?:(?:${WORDS}|${NOUNS})[\\s,;，；、./]*){1,8}[?？]?$`, "iu"),
);
// 300余万元, 3000万元左右: so many and some more, or thereabouts.
const AND_MORE = /(?<=\d)\s*[余多](?=(?:亿|千万|百万|万|千)?(?:[美欧港日]?元)?$)|(?<=[\d亿万千元])(?:左右|上下)$/gu;
// A text of nothing but these has none of the words of Latin or other letters, and none of the signs; without one of the
// characters below, each of which is in some of the Chinese words, it has none of those either.
const PLAIN = /^[ -*,-@、。（），；：\u2010-\u2027\u4e00-\u9fff]*$/;
const IN_WORDS = /[约估测匡大接将近暂预待未非不概約見推暫預余多左上]|程度/;
// Longer than any amount with its remark.
const LONGEST = 200;

function mayHoldWords(text: string): boolean {
  return !PLAIN.test(text) || IN_WORDS.test(text);
}

/**
 * An amount's cell in plain signs without the words that say that it is approximate or provisional, before it, behind it or
 * in brackets; the very same text where there are none. What a remark says of a part of the amount (其中暂列10) stays.
 */
export function withoutApproximation(plain: string): string {
  if (plain.length > LONGEST || !/[\p{L}~≈±∼]|\+\//u.test(plain)) return plain;
  if (!mayHoldWords(plain)) return plain;
  const bare = plain
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFC");
  const open = bare.replace(/\s*\(([^()]{1,60})\)/g, (all, inner: string) =>
    mayHoldWords(inner) && remark().test(inner.trim()) ? "" : all,
  );
  const [, ahead = "", number = "", after = ""] = /^([^\d(]*)([^(,;:。、\p{L}]*)(.*)$/su.exec(open) ?? [];
  const [own = ""] = /^(?:(?![(;:。、]|[,\s]*(?:其中|含|包括|包含|另)).)*/su.exec(after) ?? [];
  const head = mayHoldWords(ahead) && any().test(ahead) ? ahead.replace(before(), "") : ahead;
  const tail = mayHoldWords(own) && any().test(own) ? own.replace(behind(), "") : own;
  const found = `${head}${number}${tail}${after.slice(own.length)}`.replace(AND_MORE, "").trim();
  return found === bare.trim() ? plain : found;
}
