import { expect, test } from "vitest";
import { parseSignals } from "../../../../src/crm/wire/index.ts";

/** As in the sample of zoho.com/crm/developer/docs/api/v7/get-signals.html, without what does not matter here. */
const BOUNCE = {
  id: "4876876000000112025",
  namespace: "EmailInsight_Bounce__s",
  display_label: "Email Bounced",
  extension: { id: "1", namespace: "EmailInsight__s", display_label: "Email Insights", type: 2 },
  feature_availability: { scoring: true, signals: true },
  enabled: true,
  negative_signal: true,
};

const readOne = (changes: object) => {
  const parsed = parseSignals({ signals: [{ ...BOUNCE, ...changes }] });
  return parsed.ok ? parsed.value[0] : parsed;
};

test("a signal has its names, and what may be done with it", () => {
  expect(readOne({})).toEqual({
    id: "4876876000000112025",
    namespace: "EmailInsight_Bounce__s",
    label: "Email Bounced",
    channel: "Email Insights",
    scorable: true,
    enabled: true,
    negative: true,
  });
});

test("of a signal that says only who it is nothing is assumed", () => {
  expect(parseSignals({ signals: [{ id: "1", namespace: "mailchimp.subscribed" }] })).toEqual({
    ok: true,
    value: [
      {
        id: "1",
        namespace: "mailchimp.subscribed",
        label: "mailchimp.subscribed",
        channel: null,
        scorable: false,
        enabled: false,
        negative: false,
      },
    ],
  });
});

test.each<[object, object]>([
  [{ display_label: null }, { label: "EmailInsight_Bounce__s" }],
  [{ extension: null }, { channel: null }],
  [{ extension: {} }, { channel: null }],
  [{ feature_availability: null }, { scorable: false }],
  [{ feature_availability: { signals: true } }, { scorable: false }],
  [{ feature_availability: { scoring: false, signals: true } }, { scorable: false }],
  [{ enabled: false }, { enabled: false, scorable: true, negative: true }],
  [{ negative_signal: false }, { negative: false, scorable: true, enabled: true }],
])("a signal with %j is %j", (changes, expected) => {
  expect(readOne(changes)).toMatchObject(expected);
});

test.each([
  ["signals[0].enabled", { enabled: "true" }],
  ["signals[0].feature_availability.scoring", { feature_availability: { scoring: 1 } }],
  ["signals[0].extension", { extension: "Email Insights" }],
])("what is wrong is told by its place: %s", (path, changes) => {
  expect(readOne(changes)).toMatchObject({ ok: false, path });
});
