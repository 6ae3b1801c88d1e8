import { load } from "../../src/disk/load.ts";

/** The bundled gazette, read once for the tests of a file. */
export const { projects } = await load();
