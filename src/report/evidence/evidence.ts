import type { Language } from "../../language/language.ts";
import type { Dataset } from "../../project/dataset.ts";
import { EVIDENCE_KINDS } from "./catalogue.ts";
import { parseEvidenceId } from "../../statement/evidence-id.ts";
import type { EvidenceItem } from "./evidence-item.ts";

/** What an id stands for in a source: all that has its attributes. */
export interface Evidence {
  readonly id: string;
  readonly items: readonly EvidenceItem[];
}

/** What some words rest on, looked up in the source again. Of a kind that isn't known there is nothing. */
export function evidenceOf(dataset: Dataset, id: string, language: Language): Evidence {
  const { kind, attributes } = parseEvidenceId(id);
  const items = EVIDENCE_KINDS[kind]?.(dataset, language) ?? [];
  const asked = Object.entries(attributes);
  return {
    id,
    items: items.filter((item) => asked.every(([name, value]) => String(item.attributes[name]) === String(value))),
  };
}
