import { MisuseError } from "../measure/request/misuse.ts";

/** Something that an engine doesn't do; its words say what to do instead. */
export class UnsupportedError extends MisuseError {
  override readonly code = "engine.unsupported";
}
