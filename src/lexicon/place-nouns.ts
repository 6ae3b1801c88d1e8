// Kinds of places that a heading is made of in Chinese and Japanese, longer ones first, and what one is called in English.
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

// One of each in English, and what other languages call it where a heading says no more than that.
const KINDS: Readonly<Record<string, string>> = {
  area: "areas",
  barangay: "barangays",
  borough: "boroughs",
  city: "cities ciudad ciudades cidade cidades citta",
  commune: "communes comuna comunas",
  community: "communities",
  constituency: "constituencies",
  county: "counties condado condados",
  department: "departments departamento departamentos departement departements",
  district: "districts distrito distritos bezirk bezirke",
  governorate: "governorates",
  "local authority": "local authorities",
  "local government area": "lga lgas",
  locality: "localities localidad localidades",
  municipality: "municipalities municipio municipios comune comuni gemeinde gemeinden gemeente gemeenten",
  neighbourhood: "neighbourhoods neighborhood neighborhoods barrio barrios bairro bairros quartier quartiers",
  parish: "parishes freguesia freguesias parroquia parroquias",
  precinct: "precincts",
  prefecture: "prefectures",
  province: "provinces provincia provincias",
  region: "regions region regiao regioes regione regioni",
  sector: "sectors",
  state: "states estado estados",
  "sub-county": "subcounty subcounties",
  suburb: "suburbs",
  town: "towns",
  township: "townships",
  village: "villages",
  ward: "wards",
  zone: "zones zona zonas",
};

/** One of a kind of places in English, by how a heading writes it. */
export const ENGLISH_KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([one, others]) => [
    [one, one] as const,
    [one.replace("-", " "), one] as const,
    ...others.split(" ").map((other) => [other, one] as const),
  ]),
);
