import type { Engine } from "./engine.ts";
import { jsonLogic } from "./json-logic.ts";
import { jsonRules } from "./json-rules.ts";
import { mongo2js } from "./mongo2js.ts";
import { scorelensPoints } from "./scorelens.ts";

export const ENGINES: readonly Engine[] = [scorelensPoints, jsonLogic, mongo2js, jsonRules];
