export interface StoredRecord {
  readonly id: string;
  /** API name. */
  readonly module: string;
  layoutId: string;
  ownerId: string;
  /** Field values by API name; what is absent is empty. */
  values: Record<string, unknown>;
  /** ISO 8601. */
  readonly createdTime: string;
  modifiedTime: string;
  /** The last activity of any kind, also a save. */
  lastActivityTime: string;
  readonly createdBy: string;
  modifiedBy: string;
  /** Its answer has no Layout, as some of Zoho's answers have none. */
  readonly layoutHidden: boolean;
}
