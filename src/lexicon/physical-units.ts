// Units of things as tables state them in headings and behind numbers; those of money are read elsewhere.
const HAN =
  /^[十百千万亿]{0,2}(?:平方(?:公里|千米|米)|平[米方]?|立方米?|方|[公英海]?里|千米|延米|延长米|米|毫米|厘米|公顷|顷|市?亩|吨|[公千]斤|千克|克|升|度|千瓦时?|兆瓦时?|吉瓦|瓦|千伏安?|蒸吨|标准?煤|标箱|标台|人次?|个|名|位|户|家|所|座|处|套|栋|幢|间|张|床|床位|车位|泊位|学位|席|辆|台|部|条|项|件|口|眼|盏|根|株|棵|头|只|羽|匹|班|村|公里|车道|座位|岗位|戸|棟|床数|개|명|호|세대|동|㎡|㎢|㎥|m²|m³|km²)(?:[/／每](?:[十百千万亿]?[公千]?[年月日天时秒亩吨米顷]|小时|公顷|平方米|m²|km))?$/u;
const SYMBOL =
  /^(?:[kKMGT]?W[hp]?|MVA|k?VA?|kV|[kcm]?m[23²³]?|h[am]|[km]?t|Mt|kg|g|[mM]?[lL]|TEU|sq\.? ?(?:m|km|ft|mi)|ft|mi|ac|bbl|MMSCFD|Mbps|GB|TB|PB|p?cs|nos?\.?|p\.?|hab\.?|Stk\.?|pax|°C|dB)(?:\/(?:a|y|yr|d|day|h|s|year|ha|km|m2|m²))?$/;
const WORD =
  /^(?:hectares?|acres?|(?:kilo|square |cubic )?met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|tonnes?|tons?|beds?|bedrooms?|rooms?|classrooms?|places|seats?|pupils?|students?|people|persons?|population|beneficiaries|jobs?|posts?|employees|workers|households?|families|homes?|houses|dwellings?|flats|units?|buildings?|connections?|customers?|users?|vehicles?|buses|trees|wells|stations?|points?|lanes?|megawatts?|kilowatts?|lit(?:re|er)s?|hectáreas?|viviendas|camas|personas|empleos|alumnos|metros?|kilómetros?|hectares|lits|personnes|emplois|logements|foyers|élèves|mètres?|Betten|Personen|Plätze|Stück|Wohnungen|Einwohner|Meter|Hektar|га|км|м|м2|м²|кв\. ?м|чел\.?|шт\.?|мест|т|тыс\. чел\.?|МВт|кВт)(?:\/(?:year|day|an|año|Jahr|год))?$/iu;

/** Whether a text is a unit of things and nothing else: 亩, 万平方米, MW, beds, t/a. */
export function isUnitOfThings(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return plain.length <= 16 && (HAN.test(plain) || SYMBOL.test(plain) || WORD.test(plain));
}
