#!/usr/bin/env node
import { runCached } from "./command/cached-script.mjs";

await runCached(new URL("command/command.cjs", import.meta.url)).main();
