import type { FieldMetadata } from "../../scoring/index.ts";
import type { CrmModule, Listed, Org } from "../wire/index.ts";

export type { CrmModule, Org } from "../wire/index.ts";

/**
 * What the organisation has set up. Each call of a gateway throws only the CrmError family and drops out when `signal`
 * aborts.
 */
export interface SettingsGateway {
  listModules(signal: AbortSignal): Promise<Listed<CrmModule>>;
  listFields(signal: AbortSignal, module: string): Promise<Listed<FieldMetadata>>;
  readOrg(signal: AbortSignal): Promise<Org>;
  /** 1 to 12. */
  readFiscalYearStartMonth(signal: AbortSignal): Promise<number>;
}
