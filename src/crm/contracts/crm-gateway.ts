import type { RecordGateway } from "./record-gateway.ts";
import type { RuleChangesGateway } from "./rule-changes-gateway.ts";
import type { RulesGateway } from "./rules-gateway.ts";
import type { RunsGateway } from "./runs-gateway.ts";
import type { SearchGateway } from "./search-gateway.ts";

/** Everything that is asked of Zoho. */
export interface CrmGateway extends RecordGateway, RunsGateway, RulesGateway, RuleChangesGateway, SearchGateway {}
