import type { CrmGateway, CrmHost } from "../../crm/index.ts";
import { explainScore, type ScoreExplanation } from "../../scoring/index.ts";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { html } from "../html.ts";

interface Props {
  readonly host: CrmHost;
  readonly gateway: CrmGateway;
}

export function RecordScore({ host, gateway }: Props): VNode {
  const [explanation, setExplanation] = useState<ScoreExplanation | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal, host, gateway).then(setExplanation);
    return () => controller.abort();
  }, [host, gateway]);
  if (explanation === null) return html`<p>…</p>`;
  return html`
    <table>
      ${explanation.rules.map((rule) => html`<tr key=${rule.rule.id}><th scope="row">${rule.rule.name}</th><td>${rule.now.score}</td><td>${rule.stored?.score}</td></tr>`)}
    </table>
  `;
}

async function load(signal: AbortSignal, host: CrmHost, gateway: CrmGateway): Promise<ScoreExplanation | null> {
  await host.start();
  const page = await host.pageContext();
  const recordId = page?.recordIds[0];
  if (page === null || recordId === undefined) return null;
  const module = page.entity;
  const [record, rules, scores, fields, org] = await Promise.all([
    gateway.readRecord(signal, module, recordId),
    gateway.listScoringRules(signal, module),
    gateway.listEntityScores(signal, module, recordId),
    gateway.listFields(signal, module),
    gateway.readOrg(signal),
  ]);
  return explainScore({
    record,
    module,
    rules,
    scores,
    history: null,
    context: {
      now: new Date(),
      timeZone: org.timeZone ?? "UTC",
      fiscalYearStartMonth: null,
      fields: new Map(fields.map((field) => [field.apiName, field])),
    },
  });
}
