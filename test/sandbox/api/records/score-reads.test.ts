import { expect, test } from "vitest";
import { entries, first, startTestCrm } from "../../support/test-crm.ts";

const LEAD = "/Leads/4876876000005000002";
const ALL =
  "Score,Positive_Score,Negative_Score,Touch_Point_Score,Touch_Point_Positive_Score,Touch_Point_Negative_Score,Scoring_Rule,Entity";
const filters = (value: unknown) => `filters=${encodeURIComponent(JSON.stringify(value))}`;

test("a record has one row per rule, whose name is null as in Zoho's sample", async () => {
  const { status, body } = await startTestCrm().get(`${LEAD}/Entity_Scores__s?fields=${ALL}`);
  expect(status).toBe(200);
  expect(entries(body, "data")).toHaveLength(5);
  expect(first(body, "data")).toEqual({
    id: expect.stringMatching(/^\d{19}$/),
    Score: 46,
    Positive_Score: 46,
    Negative_Score: null,
    Touch_Point_Score: 26,
    Touch_Point_Positive_Score: 26,
    Touch_Point_Negative_Score: null,
    Scoring_Rule: { name: null, id: "4876876000000945002" },
    Entity: {
      name: "Tomas Reyes",
      id: "4876876000005000002",
      module: { api_name: "Leads", id: "4876876000000002175" },
    },
  });
  expect(body["info"]).toMatchObject({ per_page: 200, count: 5, page: 1, more_records: false, next_page_token: null });
});

test("rows have the fields that were asked for and no others", async () => {
  const { body } = await startTestCrm().get(`${LEAD}/Entity_Scores__s?fields=Score`);
  expect(Object.keys(first(body, "data"))).toEqual(["id", "Score"]);
});

test.each([
  ["no fields are named", `${LEAD}/Entity_Scores__s`, "REQUIRED_PARAM_MISSING", { param_name: "fields" }],
  ["fields is empty", `${LEAD}/Entity_Scores__s?fields=`, "REQUIRED_PARAM_MISSING", { param_name: "fields" }],
  ["the record is unknown", "/Leads/1/Entity_Scores__s?fields=Score", "INVALID_DATA", { resource_path_index: 1 }],
  ["the module is unknown", "/Nowhere/1/Entity_Scores__s?fields=Score", "INVALID_MODULE", { resource_path_index: 0 }],
  [
    "the module has no scoring",
    "/Vendors/4876876000005000012/Entity_Scores__s?fields=Score",
    "INVALID_MODULE",
    { resource_path_index: 0 },
  ],
  ["the bulk path names no fields", "/Entity_Scores__s", "REQUIRED_PARAM_MISSING", { param_name: "fields" }],
])("scores are refused when %s", async (_when, path, code, details) => {
  const answer = await startTestCrm().get(path);
  expect([answer.status, answer.body]).toEqual([400, { code, details, message: expect.any(String), status: "error" }]);
});

test("a record that was never scored is 204", async () => {
  expect((await startTestCrm().get("/Leads/4876876000005000010/Entity_Scores__s?fields=Score")).status).toBe(204);
});

test("a record that does not exist is 204 on the path that only Zoho's OpenAPI has", async () => {
  expect((await startTestCrm().get("/Entity_Scores__s/1?fields=Score")).status).toBe(204);
  expect((await startTestCrm().get("/Entity_Scores__s/1")).body["code"]).toBe("REQUIRED_PARAM_MISSING");
});

test("the bulk paths give the same rows", async () => {
  const crm = startTestCrm();
  const { body } = await crm.get(`${LEAD}/Entity_Scores__s?fields=${ALL}`);
  expect((await crm.get(`/Entity_Scores__s/4876876000005000002?fields=${ALL}`)).body).toEqual(body);
  const [one, two] = entries(body, "data");
  const { body: byIds } = await crm.get(`/Entity_Scores__s?fields=${ALL}&ids=${one?.["id"]},${two?.["id"]}`);
  expect(entries(byIds, "data")).toEqual([one, two]);
  const { body: page } = await crm.get("/Entity_Scores__s?fields=Score&per_page=3");
  expect(page["info"]).toMatchObject({ count: 3, more_records: true });
});

test("the timeline is newest first and shows signals only when asked", async () => {
  const crm = startTestCrm();
  const { body } = await crm.get(`${LEAD}/__timeline`);
  const times = entries(body, "__timeline").map((entry) => Date.parse(String(entry["audited_time"])));
  expect(times).toEqual([...times].sort((one, other) => other - one));
  expect(entries(body, "__timeline").every(({ type }) => type === "timeline")).toBe(true);
  const { body: all } = await crm.get(`${LEAD}/__timeline?include_timeline_type=signals&include=extension,type`);
  const signals = entries(all, "__timeline").filter(({ type }) => type === "signal");
  expect(signals).toHaveLength(3);
  expect(signals[0]).toMatchObject({ action: "click", extension: { signal: { id: "4876876000000112023" } } });
});

// The documented v7 sample: a task's own entry stands in the timeline of the lead that it belongs to.
test("the timeline holds entries of related records, which are about these", async () => {
  const { body } = await startTestCrm().get("/Leads/4876876000005000004/__timeline");
  expect(entries(body, "__timeline").find(({ related_record }) => related_record !== null)).toMatchObject({
    action: "added",
    record: { id: "4876876000006000001", module: { api_name: "Tasks" } },
    related_record: { id: "4876876000005000004", module: { api_name: "Leads" } },
  });
});

test("the timeline is filtered by source or time", async () => {
  const crm = startTestCrm();
  const read = async (query: string) => entries((await crm.get(`${LEAD}/__timeline?${query}`)).body, "__timeline");
  const scores = await read(filters({ field: { api_name: "source" }, comparator: "equal", value: "scoringrule" }));
  expect(scores.map(({ action }) => action)).toEqual(["score_updated", "score_updated"]);
  const day = ["2026-01-01T00:00:00-08:00", "2026-02-28T00:00:00-08:00"];
  const early = await read(filters({ field: { api_name: "audited_time" }, comparator: "between", value: day }));
  expect(early.map(({ action }) => action)).toEqual(["added"]);
});

test("the timeline goes on by page_token, which stands without per_page", async () => {
  const crm = startTestCrm();
  const { body } = await crm.get(`${LEAD}/__timeline?per_page=1`);
  expect(body["info"]).toMatchObject({ count: 1, more_records: true });
  const token = (body["info"] as { next_page_token: string }).next_page_token;
  const both = await crm.get(`${LEAD}/__timeline?per_page=1&page_token=${token}`);
  expect([both.status, both.body["code"]]).toEqual([400, "AMBIGUITY_DURING_PROCESSING"]);
});

test.each([
  [`${LEAD}/__timeline?filters=%7B`, "INVALID_DATA"],
  [`${LEAD}/__timeline?${filters({ field: { api_name: "City" }, comparator: "equal", value: "x" })}`, "INVALID_DATA"],
  [`${LEAD}/__timeline?include_timeline_type=signals`, "REQUIRED_PARAM_MISSING"],
  ["/Leads/1/__timeline", "INVALID_DATA"],
  ["/Nowhere/1/__timeline", "INVALID_MODULE"],
])("the timeline refuses %s", async (path, code) => {
  const { status, body } = await startTestCrm().get(path);
  expect([status, body["code"]]).toEqual([400, code]);
});
