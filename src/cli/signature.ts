import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { wrongUse } from "./wrong-use.ts";
import type { Difference } from "../report/verify.ts";
import type { FoundFiles } from "../seal/compare-files.ts";
import type { OutputFile } from "./write-files.ts";

/** File beside a manifest that holds its signature in base64. */
export const SIGNATURE = "figures.json.sig";

/** Signs a manifest with a private key (PEM, Ed25519). Throws a UsageError where the key can't be used. */
export function signatureOf(manifest: string | Uint8Array, keyFile: string): OutputFile {
  const key = keyFrom(keyFile, "private", createPrivateKey);
  return { path: SIGNATURE, content: `${sign(null, Buffer.from(manifest), key).toString("base64")}\n` };
}

/** What is wrong with the signature of a report's manifest; nothing where the key signed it. Throws a UsageError for a key that can't be used. */
export function checkSignature(files: FoundFiles, keyFile: string): Difference[] {
  const key = keyFrom(keyFile, "public", createPublicKey);
  const [manifest, signature] = [files.get("figures.json"), files.get(SIGNATURE)];
  if (!signature) return [{ id: SIGNATURE, field: "missing", recorded: null, recomputed: null }];
  const given = Buffer.from(new TextDecoder().decode(signature), "base64");
  if (manifest && verify(null, manifest, key, given)) return [];
  return [{ id: SIGNATURE, field: "signature", recorded: given.toString("base64").slice(0, 20), recomputed: null }];
}

function keyFrom<Key extends { readonly asymmetricKeyType?: string }>(
  file: string,
  kind: "private" | "public",
  read: (pem: Buffer) => Key,
): Key {
  const expected = {
    zh: `PEM 格式的 Ed25519 ${kind === "private" ? "私钥" : "公钥"}`,
    en: `a ${kind} Ed25519 key in PEM`,
  };
  let key: Key;
  try {
    key = read(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw wrongUse(file, expected, { zh: "读不出密钥的文件", en: (error as Error).message });
  }
  if (key.asymmetricKeyType !== "ed25519")
    throw wrongUse(file, expected, { zh: `${key.asymmetricKeyType} 密钥`, en: String(key.asymmetricKeyType) });
  return key;
}
