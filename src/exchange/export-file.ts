/** A file of an export; its path is within the folder where there are several. */
export interface ExportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
