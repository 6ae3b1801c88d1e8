import { fold } from "./fold.ts";

// Who pays.
const FUND =
  /中央|国家|国债|债券|专项|省|自治区|市级|市财政|市县|县级|县财政|区级|地方|财政|自筹|自有|银行|贷款|融资|社会资本|企业|外资|群众|资本金|配套|补助|补贴|grant|loan|bond|ownfund|federal|state|local|private|foreign(?:aid|exchange|assist|component|share|fund)|donor|counterpart/;
// Folded: who pays, in other languages.
const FOREIGN_FUND =
  /(?:land|bund|eu|bundes|landes|kreis|eigen|dritt|foerder|forder)(?:es)?mittel|forderung|zuschuss|zuwendung|eigen(?:anteil|mittel)|kofinanz|darlehen|^(?:land|bund|kreis|eu|stadt|gemeinde|dritte)$|subvention|dotation|fondspropres|autofinancement|emprunt|cofinanc|subvencion|recursos?propi|financiacion|prestamo|aportacion|contrapartida|recursosproprios|emprestimo|contribut|mutuo|fondipropri|dofinansowanie|wkladwlasny|srodkiwlasne|dotac|vlastni(?:zdroje)?|федеральныибюджет|областноибюджет|местныибюджет|краевоибюджет|республиканскиибюджет|внебюджет|собственныесредства|кредит|заемн|hibe|ozkaynak|국비|도비|시비|군비|지방비|민자|국고|国库|支出金|国费|县费|市债|地方债|一般财源|起债|apbn|apbd|pinjaman|hibah|nganh?sach(?:trunguong|tinh|huyen|tw|dp)/u;

/** Whether a heading's words, as `normaliseHeader` gives them, say of money who pays it. */
export const saysFund = (heading: string): boolean => FUND.test(heading) || saysForeignFund(fold(heading));

/** Whether folded words of a heading in another language than Chinese and English say who pays. */
export const saysForeignFund = (folded: string): boolean => FOREIGN_FUND.test(folded);
