import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "key-projects-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = join(folder, "plan.csv");
writeFileSync(
  plan,
  [
    "序号,项目名称,项目类别,建设单位,总投资（万元）,竣工时间,地区",
    "1,甲路,道路,甲局,100,2025年,东区",
    "2,乙厂,供水,乙局,60,2026年,东区",
    "3,丙桥,道路,甲局,900,2026年,东区、西区",
    "4,丁厂,供水,乙局,30,2027年,西区/南片",
    "5,戊站,供水,乙局,5,2027年,",
  ].join("\n"),
);

test("a profile for each district, none for what several share or none has, each verified by itself", () => {
  const out = join(folder, "districts");
  const { status, stderr } = run(["report", plan, "--profile", "district", "--out", out, "--format", "md"]);
  expect([status, stderr.includes("KeyError")]).toEqual([0, false]);
  const names = readdirSync(out).toSorted();
  expect(names).toEqual(["东区", "西区_南片"].toSorted());
  const text = readFileSync(join(out, "东区", "brief.md"), "utf8");
  // Its own two projects: 100 + 60; the bridge that it shares is told of beside.
  expect(text).toContain("**160**");
  expect(text).toMatch(/含跨地区项目全额/);
  expect(text).not.toMatch(/东区占|全部在东区/);
  expect(run(["verify", join(out, "东区"), "--source", plan]).status).toBe(0);
});

test("groups of any dimension have profiles; an unknown one is refused with those there are", () => {
  const out = join(folder, "units");
  expect(run(["report", plan, "--profile", "建设单位", "--out", out, "--format", "md"]).status).toBe(0);
  expect(readdirSync(out).toSorted()).toEqual(["乙局", "甲局"].toSorted());
  const { status, stderr } = run(["report", plan, "--profile", "colour", "--out", join(folder, "none")]);
  expect(status).toBe(2);
  expect(stderr).toContain("district");
});
