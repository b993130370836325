import { expect, test } from "vitest";
import type { CrmGateway } from "../../../src/crm/index.ts";
import type { RecordId } from "../../../src/scoring/index.ts";
import { gatewayOverZrc, unaborted } from "../support/gateway-over-zrc.ts";
import { readAnswer } from "../support/zoho-sample.ts";

const recordId = "4876876000000038603" as RecordId;

/** Over the whole gateway, not the parsers alone. */
test.each<[string, (gateway: CrmGateway) => Promise<unknown>, unknown]>([
  [
    "org/modules",
    (gateway) => gateway.listModules(unaborted()),
    [{ apiName: "Leads" }, { apiName: "Sites" }, { apiName: "Feeds" }],
  ],
  [
    "org/fields",
    (gateway) => gateway.listFields(unaborted(), "Leads"),
    [{ apiName: "Company" }, { apiName: "Margin" }, { apiName: "Open_Deals" }, { apiName: "Stage" }],
  ],
  ["org/org", (gateway) => gateway.readOrg(unaborted()), { id: "1001244313", timeZone: "Asia/Kolkata" }],
  ["org/fiscal-year", (gateway) => gateway.readFiscalYearStartMonth(unaborted()), 4],
  ["records/record", (gateway) => gateway.readRecord(unaborted(), "Leads", recordId), { id: recordId }],
  [
    "records/timeline",
    (gateway) => gateway.readScoreHistory(unaborted(), "Leads", recordId),
    {
      lastScored: new Map([["4876876000000945002", "2025-11-12T13:13:15+05:30"]]),
      fieldChanges: [{ field: "Company" }, { field: "Phone" }],
    },
  ],
  [
    "records/entity-scores",
    (gateway) => gateway.listEntityScores(unaborted(), "Leads", recordId),
    [{ score: 10 }, { score: 18 }],
  ],
])("the documented answer %s is read whole", async (sample, read, expected) => {
  const { gateway } = gatewayOverZrc(() => ({ status: 200, data: readAnswer(sample) }));
  const answer = await read(gateway);
  if (typeof expected === "object") expect(answer).toMatchObject(expected as object);
  else expect(answer).toBe(expected);
});

test("a record that is another one than asked for is said to be so", async () => {
  const { gateway } = gatewayOverZrc(() => ({ status: 200, data: { data: [{ id: "38604" }] } }));
  await expect(gateway.readRecord(unaborted(), "Leads", "38603" as RecordId)).rejects.toMatchObject({
    message: "data[0].id: another record than the one asked for",
  });
});
