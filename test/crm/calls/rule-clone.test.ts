import { expect, test } from "vitest";
import { createRuleCloneApi } from "../../../src/crm/calls/rule-clone-api.ts";
import { createZohoCaller } from "../../../src/crm/transport/zoho-caller.ts";
import type { RuleId } from "../../../src/scoring/index.ts";
import { aRule } from "../../support/build/scoring-builders.ts";
import { adminOverZrc, unaborted } from "../support/gateway-over-zrc.ts";

const ID = "1000" as RuleId;
const made = { code: "SUCCESS", details: { id: "2000" }, message: "cloned", status: "success" };
const limit = { code: "LIMIT_EXCEEDED", details: {}, message: "no more rules", status: "error" };

test.each([
  ["alone", limit],
  ["in the list", { scoring_rules: [limit] }],
  ["by the id of the source", { scoring_rules: [{ ...limit, details: { id: ID } }] }],
])("a refused clone (%s) is told as it is, and nothing is read", async (_, data) => {
  const { gateway, calls } = adminOverZrc(() => ({ status: 400, data }));
  const answer = await gateway.cloneScoringRule(unaborted(), ID);
  expect(answer).toMatchObject({ kind: "refused", refusal: { status: 400, code: "LIMIT_EXCEEDED" } });
  expect(answer).not.toHaveProperty("rule");
  expect(calls).toMatchObject([
    { method: "POST", path: "/crm/v8/settings/automation/scoring_rules/1000/actions/clone", body: {} },
  ]);
});

/** The clone is made; what reading it brings is given. */
const cloneAndRead = (readCopy: () => Promise<ReturnType<typeof aRule> | null>) => {
  const asked: string[] = [];
  const zoho = createZohoCaller({ send: async () => ({ status: 200, body: { scoring_rules: [made] } }) }, 5_000);
  const api = createRuleCloneApi(zoho, (_, id) => {
    asked.push(id);
    return readCopy();
  });
  return { cloning: api.cloneScoringRule(unaborted(), ID), asked };
};

test("a clone is answered with the copy as it is read by its own id", async () => {
  const copy = aRule([], { id: "2000" as RuleId, name: "Rule - Copy" });
  const { cloning, asked } = cloneAndRead(async () => copy);
  expect(await cloning).toEqual({ kind: "done", id: "2000", message: "cloned", unsavedFields: [], rule: copy });
  expect(asked).toEqual(["2000"]);
});

test("a copy that is gone by the time it is read was made all the same", async () => {
  expect(await cloneAndRead(async () => null).cloning).toMatchObject({ kind: "done", id: "2000", rule: null });
});

test("a fault of our own in reading the copy is not passed over", async () => {
  const { cloning } = cloneAndRead(() => Promise.reject(new RangeError("our own")));
  await expect(cloning).rejects.toThrow(RangeError);
});

test("a clone that is no longer wanted while its copy is read ends as such", async () => {
  const controller = new AbortController();
  const { gateway } = adminOverZrc(({ method }) => {
    if (method === "POST") return { status: 200, data: { scoring_rules: [made] } };
    controller.abort();
    return new Promise(() => undefined);
  });
  await expect(gateway.cloneScoringRule(controller.signal, ID)).rejects.toMatchObject({ name: "CrmAbortedError" });
});
