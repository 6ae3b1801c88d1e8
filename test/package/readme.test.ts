import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHARTS } from "../../src/chart/catalogue.ts";
import { COMMANDS } from "../../src/cli/program/catalogue.ts";
import { run } from "../cli/run.ts";
import { outputsOf, READMES, readText, scriptsOf } from "./readme.ts";

const { scripts } = JSON.parse(readText("package.json"));

describe.each(READMES)("%s", (file) => {
  const text = readText(file);

  test("shows what the command line prints", () => {
    const outputs = outputsOf(text);
    expect(outputs.length).toBeGreaterThan(0);
    for (const { args, output } of outputs) expect(output).toBe(run(args).stdout);
  });

  test("names commands and scripts that there are, and every command", () => {
    for (const [, name = ""] of text.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([name]);
    const called = [...text.matchAll(/npx key-projects ([a-z]+)/g)].map(([, name = ""]) => name);
    expect(called.filter((name) => !(name in COMMANDS))).toEqual([]);
    const listed = [...text.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name = ""]) => name);
    expect(listed.filter((name) => name in COMMANDS).sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test("runs on files that there are, or that a command before it has written", () => {
    const written: string[] = [];
    const lacking: string[] = [];
    const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = ""]) => block);
    for (const line of blocks.flatMap((block) => block.split("\n"))) {
      const [, command = ""] = /^npx key-projects ([^#]*)/.exec(line) ?? [];
      const words = command.trim().split(/\s+/);
      const after = (option: string) =>
        words.flatMap((word, index) => (word === option ? (words[index + 1] ?? []) : []));
      const outputs = ["--out", "--mapping-out", "--links-out"].flatMap(after);
      const inputs = words.filter(
        (word) => /\.\w{3,7}$/.test(word) && !/=|:\/\//.test(word) && !outputs.includes(word),
      );
      lacking.push(...inputs.filter((file) => !existsSync(file) && !written.includes(file)));
      written.push(...outputs);
    }
    expect(lacking).toEqual([]);
    expect(written.length).toBeGreaterThan(5);
  });

  test("links to files that there are", () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = ""]) => target);
    // Reports are made from what is in src, and need not have been made yet.
    const figures = CHARTS.map(({ name }) => `reports/figures/${name}.svg`);
    const found = (target: string) => target.includes("://") || figures.includes(target) || existsSync(target);
    expect(targets.filter((target) => !found(target))).toEqual([]);
  });
});

test("both languages have the same parts in the same order", () => {
  const parts = (file: string) =>
    [...readText(file).matchAll(/^(#+ |```\w*|\| ?-|!\[|<!-- .* -->)/gm)].map(([, part = ""]) =>
      part.replace(/ --lang \w+| --format md/g, ""),
    );
  expect(parts("README.zh-CN.md")).toEqual(parts("README.md"));
});

test("both languages have a script that is run", () => {
  for (const file of READMES) expect(scriptsOf(readText(file))).toHaveLength(1);
});
