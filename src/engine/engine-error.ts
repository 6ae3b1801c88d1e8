import type { Words } from "../language/words.ts";
import { MisuseError } from "../measure/request/misuse.ts";

/** No engine answers where one was said to be, or it lets nobody in. */
export class UnreachableEngineError extends MisuseError {
  override readonly code = "engine.unreachable";
}

/** An engine answered that it can't do what it was asked. */
export class FailedEngineError extends MisuseError {
  override readonly code = "engine.failed";
}

/** The facts that an engine was told to use aren't those of the source. */
export class OtherFactsError extends MisuseError {
  override readonly code = "engine.facts";
}

/** What went wrong with a connection; `place` is where it was sought, without anything secret. */
export function unreachable(place: string, cause: unknown): UnreachableEngineError {
  const error = new UnreachableEngineError({
    zh: `${place}：应有能连接的服务，实为：${messageOf(cause)}`,
    en: `${place}: expected a server that can be connected to, got: ${messageOf(cause)}`,
  });
  error.cause = cause;
  return error;
}

/** What an engine said of a query that it didn't run. */
export function failed(place: string, cause: unknown): FailedEngineError {
  const error = new FailedEngineError({
    zh: `${place}：计算没有完成：${messageOf(cause)}`,
    en: `${place}: the figures weren't computed: ${messageOf(cause)}`,
  });
  error.cause = cause;
  return error;
}

/** An optional package that an engine needs isn't there. */
export function missingPackage(engine: string, packages: readonly string[], cause: unknown): UnreachableEngineError {
  const named = packages.join(" ");
  const words: Words = {
    zh: `引擎 ${engine}：应已安装 ${named}（npm install ${named}），这里没有装好`,
    en: `engine ${engine}: expected ${named} to be installed (npm install ${named}), found none that runs here`,
  };
  const error = new UnreachableEngineError(words);
  error.cause = cause;
  return error;
}

const MOST = 400;

/** The message of an error on one line, without what stands before an @ in an address. */
function messageOf(cause: unknown): string {
  const { message = "", code } = (cause ?? {}) as { readonly message?: string; readonly code?: unknown };
  const text = message || (typeof code === "string" ? code : String(cause));
  return withoutSecrets(text.replace(/\s+/g, " ").trim()).slice(0, MOST);
}

/** A text with the user and password of each address in it left out. */
export function withoutSecrets(text: string): string {
  return text.replace(/:\/\/[^\s"'/]*@/g, "://***@");
}
