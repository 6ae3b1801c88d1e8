// What a heading of places is made of in Chinese and Japanese, longer words first, and what one is called in English.
// 区域, 地区, 区划, 行政区 and 辖区 are made of none: they are any place.
export const PLACE_NOUNS: Readonly<Record<string, string>> = {
  都道府县: "prefecture",
  市町村: "municipality",
  街道: "subdistrict",
  社区: "community",
  省: "province",
  州: "prefecture",
  盟: "league",
  市: "city",
  县: "county",
  区: "district",
  旗: "banner",
  乡: "township",
  镇: "township",
  村: "village",
};

const ENGLISH =
  "area,barangay,borough,city,commune,community,constituency,county,department,district,governorate,local authority,local government area,locality,municipality,neighbourhood,parish,precinct,prefecture,province,region,sector,state,sub-county,suburb,town,township,village,ward,zone";
// How other languages and spellings call them.
const OTHERS =
  "lga:local government area,subcounty:sub-county,neighborhood:neighbourhood,ciudad:city,cidade:city,citta:city,comuna:commune,condado:county,departamento:department,departement:department,distrito:district,bezirk:district,municipio:municipality,comune:municipality,gemeinde:municipality,gemeente:municipality,barrio:neighbourhood,bairro:neighbourhood,quartier:neighbourhood,freguesia:parish,parroquia:parish,provincia:province,regiao:region,regione:region,estado:state,zona:zone";

const KINDS: ReadonlyMap<string, string> = new Map(
  `${ENGLISH},${OTHERS}`.split(",").map((entry) => {
    const [written, one = written] = entry.split(":");
    return [written!.replace("-", " "), one!];
  }),
);

/** One of a kind of places in English, by how a heading writes it, in the plural too; undefined for another word. */
export function englishKind(written: string): string | undefined {
  return (
    KINDS.get(written) ?? KINDS.get(written.replace(/ies$/, "y")) ?? KINDS.get(written.replace(/(?:(?<=sh)e)?s$/, ""))
  );
}
