#!/usr/bin/env node
import { runCached } from "./command/cached-script.mjs";

const kind = process.argv[2] === "chart" ? "chart" : "other";
await runCached(new URL("command/command.cjs", import.meta.url), kind).main();
