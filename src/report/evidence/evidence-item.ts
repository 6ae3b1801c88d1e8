import type { Places } from "../../audit/basis/places.ts";
import type { Attributes } from "../../statement/evidence-id.ts";

/** Something in a source that words can rest on, in the words of the source or of what is said of it. */
export interface EvidenceItem extends Places {
  readonly attributes: Attributes;
  readonly text: string;
}
