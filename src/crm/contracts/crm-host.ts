import type { RecordId } from "../../scoring/index.ts";
import type { CrmUser } from "../wire/index.ts";

export type { CrmUser } from "../wire/index.ts";

/** What the CRM page around the widget tells and does, by SDK messages (not REST calls). */
export interface CrmHost {
  /** Resolves when the CRM has answered the handshake; throws CrmTimeoutError outside the CRM. */
  start(): Promise<void>;
  /** The record that the CRM page shows; null where no usable PageLoad came within the grace period. Validated. */
  pageContext(): Promise<PageContext | null>;
  /**
   * Calls `follow` whenever the CRM page, which may keep the widget's frame, shows another record. Validated like the first
   * one. Returns the way to stop.
   */
  onPageChange(follow: (context: PageContext) => void): () => void;
  currentUser(signal: AbortSignal): Promise<CrmUser>;
  /** The user's Day or Night mode; null: the CRM can't tell, follow the system. */
  theme(signal: AbortSignal): Promise<"light" | "dark" | null>;
  /** Asks the CRM for this height in CSS pixels; never throws. */
  resize(height: number): void;
}

export interface PageContext {
  /** API name or module name ("CustomModule5"), safe to use in a path after resolving. */
  readonly entity: string;
  readonly recordIds: readonly RecordId[];
}
