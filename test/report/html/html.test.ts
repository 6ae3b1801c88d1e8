import { createHash } from "node:crypto";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/project/dataset.ts";
import { gazette, pageOf, withEvilTexts } from "./page-fixture.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

function elements(html: string): Element[] {
  const walk = (node: Node): Element[] => [
    ...("tagName" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(html));
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;
const textOf = ({ childNodes }: Element) => childNodes.map((node) => ("value" in node ? node.value : "")).join("");
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const html = await pageOf(gazette);
const all = elements(html);
const named = (tag: string) => all.filter(({ tagName }) => tagName === tag);

describe("the page's file", () => {
  test("allows its own code and style by their hashes, and nothing else", () => {
    const [meta] = named("meta").filter((one) => attribute(one, "http-equiv") === "Content-Security-Policy");
    const policy = new Map(
      attribute(meta!, "content")!
        .split("; ")
        .map((part) => [part.split(" ")[0], part.slice(part.indexOf(" ") + 1)]),
    );
    expect(policy.get("default-src")).toBe("'none'");
    const code = named("script").filter((one) => attribute(one, "type") === undefined);
    expect(code).toHaveLength(1);
    expect(policy.get("script-src")).toBe(hash(textOf(code[0]!)));
    expect(named("style")).toHaveLength(1);
    expect(policy.get("style-src")).toBe(hash(textOf(named("style")[0]!)));
    expect(JSON.stringify([...policy.values()])).not.toMatch(/unsafe|https?:|\*/);
    // The policy has to stand before what it is for.
    expect(all.indexOf(meta!)).toBeLessThan(all.indexOf(named("style")[0]!));
  });

  test("refers to nothing outside itself, and has no handlers or styles in its markup", () => {
    const attributes = all.flatMap(({ attrs }) => attrs);
    expect(attributes.filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
    const addresses = attributes.filter(({ name }) => ["src", "href", "action", "srcset"].includes(name));
    expect(addresses.map(({ value }) => value)).toEqual(["data:,"]);
  });

  test("is small enough to be sent by mail", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
  });

  test("is the same for the same source", async () => {
    expect(await pageOf(gazette)).toBe(html);
  });

  test("holds texts of the source that look like markup as texts", async () => {
    const evil = await withEvilTexts();
    const page = elements(await pageOf(evil));
    expect(page.map(({ tagName }) => tagName)).toEqual(all.map(({ tagName }) => tagName));
    const [data] = page.filter((one) => attribute(one, "id") === "data");
    const { dataset } = JSON.parse(textOf(data!)) as { dataset: Dataset };
    // Its tasks the page finds by the text itself.
    const projects = evil.projects.map(({ tasks: _, ...project }) => project);
    expect(dataset.projects).toEqual(JSON.parse(JSON.stringify(projects)));
  });
});
