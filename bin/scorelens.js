#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/cli/start.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write("scorelens: not built yet; run npm ci (or npm run build) in the project's folder first\n");
  process.exitCode = 2;
}
