import type { Words } from "../language/words.ts";
import { jsonFault } from "../language/json-fault.ts";
import { misfit } from "../language/misfit.ts";
import { WordedError } from "../language/worded-error.ts";
import { measure } from "../measure/measure.ts";
import type { Filter, JointPolicy } from "../measure/request/request.ts";
import type { Dataset } from "../project/dataset.ts";
import { findDistrict } from "../project/district.ts";
import { unitSymbol } from "../unit/unit-words.ts";

/** Boundaries or points of districts that can't be read. */
export class GeometryError extends WordedError {
  readonly code = "geojson.unreadable";
}

type Json = Readonly<Record<string, unknown>>;

/** Figures by district on the geometry that a user has for them. */
export interface GeoJsonExport {
  readonly collection: Json;
  /** Districts with projects for which there is no feature, as printed. */
  readonly unplaced: readonly string[];
  /** Features that no district with projects belongs to, by their names or codes. */
  readonly unused: readonly string[];
}

export interface GeoJsonOptions {
  readonly joint?: JointPolicy;
  readonly weights?: Readonly<Record<string, number>>;
  readonly where?: Filter;
}

// Names under which files of boundaries keep a division's code and name.
const CODES = ["adcode", "code", "district_code", "区划代码", "gb", "id"];
const NAMES = ["name", "NAME", "district", "名称", "地区", "shortName"];

/**
 * Investment and number of projects by district on a user's boundaries or points (GeoJSON), joined by the districts'
 * codes, else by their names. Nothing is placed by guess: what has no counterpart is listed. Throws a GeometryError.
 */
export function geoJson(dataset: Dataset, geometry: string, file: string, options: GeoJsonOptions = {}): GeoJsonExport {
  const features = readFeatures(geometry, file);
  const figures = measure(dataset.projects, { by: ["district"], ...options });
  const unit = unitSymbol(figures.unit);
  const used = new Set<number>();
  const unplaced: string[] = [];
  const places = new Map<number, Json>();
  for (const row of figures.rows) {
    const district = String(row.district);
    const at = features.findIndex((feature) => isOf(feature, district));
    if (at < 0) {
      unplaced.push(district);
      continue;
    }
    used.add(at);
    const { projects, priced, missing, investment, share, least, most, seqs } = row;
    places.set(at, {
      district,
      code: findDistrict(district)?.code ?? null,
      projects,
      priced,
      missing,
      investment,
      unit,
      share,
      ...(most !== undefined && { least, most }),
      joint: figures.joint,
      seqs,
    });
  }
  return {
    unplaced,
    unused: features.flatMap((feature, index) => (used.has(index) ? [] : [nameOf(feature)])),
    collection: {
      type: "FeatureCollection",
      source: { file: dataset.file, sha256: dataset.sha256 },
      features: features.map((feature, index) => ({
        type: "Feature",
        ...(feature.id !== undefined && { id: feature.id }),
        geometry: feature.geometry,
        properties: { ...propertiesOf(feature), ...places.get(index) },
      })),
    },
  };
}

function readFeatures(text: string, file: string): Json[] {
  const fail = (found: Words): never => {
    throw new GeometryError(
      misfit(file, { zh: "地区的 GeoJSON FeatureCollection", en: "a GeoJSON FeatureCollection of districts" }, found),
    );
  };
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return fail(jsonFault(error));
  }
  const { type, features } = (data ?? {}) as { readonly type?: unknown; readonly features?: unknown };
  if (type !== "FeatureCollection" || !Array.isArray(features))
    return fail({
      zh: `type 为 ${JSON.stringify(type ?? null)} 的对象`,
      en: `an object of type ${JSON.stringify(type ?? null)}`,
    });
  for (const [index, feature] of features.entries())
    if (typeof feature !== "object" || feature === null || (feature as Json).type !== "Feature")
      fail({
        zh: `第 ${index + 1} 个不是 Feature 的集合`,
        en: `something else than a feature at place ${index + 1}`,
      });
  return features as Json[];
}

const propertiesOf = ({ properties }: Json): Json =>
  typeof properties === "object" && properties !== null ? (properties as Json) : {};

function isOf(feature: Json, district: string): boolean {
  const properties = propertiesOf(feature);
  const code = findDistrict(district)?.code;
  const codes = [feature.id, ...CODES.map((name) => properties[name])]
    .filter((one) => one !== undefined && one !== null)
    .map(String);
  if (code !== undefined && codes.includes(code)) return true;
  const names = NAMES.map((name) => properties[name]).filter((one) => typeof one === "string");
  return names.some((name) => name === district || (code !== undefined && findDistrict(name)?.code === code));
}

function nameOf(feature: Json): string {
  const properties = propertiesOf(feature);
  const found = [...NAMES, ...CODES]
    .map((name) => properties[name])
    .find((value) => value !== undefined && value !== null);
  return String(found ?? feature.id ?? "—");
}
