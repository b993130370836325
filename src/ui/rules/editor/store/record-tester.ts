import type { RecordHead } from "../../../../crm/index.ts";
import { type Fields, toScoringRule, usesFiscalYear } from "../../../../scoring/index.ts";
import { settle } from "../../../runtime/settle.ts";
import type { EditorGateway } from "../../state/editor-context.ts";
import type { StateHolder } from "./state-holder.ts";

/** Reads the record that the draft is tried on, and what its criteria need besides. */
export interface RecordTester {
  choose(head: RecordHead): Promise<void>;
  readAgain(): Promise<void>;
  /** Asked for once a record is tried on criteria that need it; else it does nothing. */
  readFiscalYear(): Promise<void>;
  /** No record is chosen any more. */
  drop(): void;
  stop(): void;
}

export function createRecordTester(
  { state, dispatch }: StateHolder,
  gateway: EditorGateway,
  fields: () => Fields,
): RecordTester {
  const living = new AbortController();
  let reading = new AbortController();
  let askedFiscalYear = false;

  async function choose(head: RecordHead): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    dispatch({ type: "record_chosen", head });
    void readFiscalYear();
    const module = state().history.present.module.apiName;
    const record = await settle(() => gateway.readRecord(signal, module, head.id));
    if (!signal.aborted) dispatch({ type: "record_read", head, record });
  }

  async function readFiscalYear(): Promise<void> {
    const { test, history } = state();
    if (askedFiscalYear || test.head === null) return;
    const rule = toScoringRule(history.present, fields());
    if (rule.fieldRules?.some(({ criteria }) => usesFiscalYear(criteria)) !== true) return;
    askedFiscalYear = true;
    const { value } = await settle(() => gateway.readFiscalYearStartMonth(living.signal));
    if (!living.signal.aborted) dispatch({ type: "fiscal_year_read", startMonth: value });
  }

  return {
    choose,
    async readAgain() {
      const { head } = state().test;
      if (head !== null) await choose(head);
    },
    readFiscalYear,
    drop() {
      reading.abort();
      dispatch({ type: "record_chosen", head: null });
    },
    stop() {
      living.abort();
      reading.abort();
    },
  };
}
