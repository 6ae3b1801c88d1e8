import { foreignOnly } from "../language/foreign-letters.ts";
import { plainText } from "./cell-text.ts";
import { simplified } from "./fold.ts";

// What is left over when places are named: 其他, Other.
const OTHERS =
  /^(?:其他|其它)(?:地区|区域|县区|区县|旗县区?)?$|^(?:others?|elsewhere|other (?:areas?|districts?|places?|locations?)|autres?|otros?|otras?|outros?|outras?|sonstiges?|andere|altri|altre|overig(?:e)?|прочие|другие|その他|기타)$/iu;
// 全市, 各旗县区, 跨区: all or some of the places of a plan, none of them named.
const CHINESE =
  /^(?:全(?:省|市|县|区|旗|州|盟|域|国|境|镇|乡|港|澳|台|岛|台湾|市域|县域|区域|自治区|自治州)(?:范围)?(?:内)?|各(?:有关|相关)?(?:[省市州盟区县旗镇乡]|街道|地区|园区|开发区|[、和])+|多(?:个)?(?:地|区|县|市|镇|乡|县区|区县)|跨(?:区|县|市|地区|县区|区县|区域).{0,4}|(?:市|县|区|辖区)(?:域|内|域内|范围内)|有关(?:[市州区县旗]|地区)+)$/u;
const LATIN = foreignOnly(
  /^(?:all|every|each|various|several|multiple|many|entire|whole)\b.*|^(?:throughout|across)\b.*|.*\b(?:city|county|country|district|borough|town|state|nation|province|region|area|municipality|island|system|network)[ -]?wide$|^(?:todo|toda|todos|todas|vários|varias|varios|diversos|tous|toutes|toute|divers|diverses|alle|diverse|landesweit|stadtweit|kreisweit)\b.*/iu,
);
// The same as the first word in other languages, and in scripts without spaces.
const OTHER_LANGUAGES = foreignOnly(
  /^(?:gesamt(?:e[srnm]?)?|ganze?[srnm]?|sämtliche|mehrere|verschiedene|diverse|l?['’]?ensemble|plusieurs|différent[e]?s|tutt[oiae]|inter[oa]|var[ie]|cał[aey]|całe|wszystkie|różne|kilka|celá|celé|všechny|různé|весь|вся|всё|все|несколько|разные|различные|вс[яі]|усі|цял(?:ата|ото)|hele|heel|flera|flere|alla|hela|koko|semua|seluruh|toàn|nhiều|tüm|bütün|çeşitli|كل|جميع|عموم|כל|सभी|संपूर्ण|ทั้ง)(?=\s|$)|^gesamt(?:stadt|kreis|gebiet)$|^(?:전체|전역|.{1,4}\s?(?:전역|일원 전체))$/iu,
);
const JAPANESE = /^(?:市内|町内|県内|区内|村内)?(?:全域|一円|各所|各地)$/;
const LONGEST = 40;

/** Whether the text of a place stands for a whole area, or for places that it doesn't name (其他): no district is the one meant. */
export function namesWholeArea(place: string): boolean {
  if (place.length > LONGEST) return false;
  const text = simplified(plainText(place)).trim();
  const bare = text.replace(/\s+/g, "").replace(/[（(][^（()）]*[)）]$/u, "");
  return (
    CHINESE.test(bare) ||
    OTHERS.test(bare) ||
    [OTHERS, LATIN, OTHER_LANGUAGES, JAPANESE].some((words) => words.test(text))
  );
}
