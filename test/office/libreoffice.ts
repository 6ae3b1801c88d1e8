import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PROGRAM = ["soffice", "libreoffice"].find((name) => {
  try {
    execFileSync(name, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

/** Whether LibreOffice is installed; where it isn't, tests that need it say so and are skipped. */
export const hasLibreOffice = PROGRAM !== undefined;
if (!hasLibreOffice)
  console.warn(
    "LibreOffice isn't installed (libreoffice-calc-nogui, libreoffice-writer-nogui): tests with it are skipped",
  );

/** The bytes of a file that LibreOffice makes of another, by the ending of its name. */
export function converted(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "key-projects-office-"));
  try {
    writeFileSync(join(folder, `file.${from}`), bytes);
    execFileSync(
      PROGRAM!,
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        join(folder, "out"),
        join(folder, `file.${from}`),
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    return readFileSync(join(folder, "out", readdirSync(join(folder, "out"))[0]!));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts of an archive's parts, by their paths. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/**
 * A workbook as LibreOffice computes it: the values beside its formulas are taken out first, since LibreOffice would
 * believe them. `edit` may change a sheet's XML before.
 */
export function recalculated(bytes: Uint8Array, edit: (xml: string, path: string) => string = (xml) => xml): WorkBook {
  const parts = Object.entries(partsOf(bytes)).map(([path, xml]): [string, Uint8Array] => {
    if (!path.startsWith("xl/worksheets/")) return [path, strToU8(xml)];
    return [path, strToU8(edit(xml, path).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"))];
  });
  return read(converted(zipSync(Object.fromEntries(parts)), "xlsx", "xlsx"), { cellFormula: true });
}
