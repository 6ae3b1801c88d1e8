import { readFileSync } from "node:fs";

export const READMES = ["README.md", "README.zh-CN.md"] as const;

export const readText = (file: string) => readFileSync(file, "utf8");

/** The scripts of a README that are marked to be run, each with the output that stands below it. */
export function scriptsOf(text: string): { code: string; output: string }[] {
  return [...text.matchAll(/<!-- run -->\n```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
    ([, code = "", output = ""]) => ({ code, output }),
  );
}

/** Every piece of JavaScript or TypeScript that a text shows, whether it is marked to be run or not. */
export function samplesOf(text: string): string[] {
  return [...text.matchAll(/^```(?:js|mjs|ts|typescript|javascript)\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
}

/** The outputs of the command line that a README shows, each with the command that gives it. */
export function outputsOf(text: string): { args: string[]; output: string }[] {
  return [...text.matchAll(/<!-- key-projects (.+?) -->\n([\s\S]*?)<!-- \/key-projects -->/g)].map(
    ([, args = "", output = ""]) => ({ args: args.split(" "), output }),
  );
}

/** The script of a README that is meant for browsers. */
export function browserScriptOf(text: string): string {
  return /<!-- browser -->\n```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
}
