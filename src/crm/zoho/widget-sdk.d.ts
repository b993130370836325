/**
 * Zoho's embedded-app SDK 1.5 for CRM widgets, which is published as a script only:
 * https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js, described at https://www.zohocrm.dev/explore/widgets/v1.5/jssdk
 * and, with its sources of about version 1.2, at https://github.com/ZohoDevelopers/embeddedApp-js-sdk.
 * What answers carry is typed as documented; a program has to check it all the same.
 */
declare module "@zohocrm/widget-sdk" {
  export interface Zoho {
    readonly embeddedApp: EmbeddedApp;
    readonly CRM: Crm;
  }

  export interface EmbeddedApp {
    /** Resolves after SET_CONTEXT; outside the CRM it stays pending for ever. */
    init(): Promise<void>;
    /** Only before init(), one handler per name: a later one replaces the earlier. Names are case-sensitive. */
    on<Name extends keyof WidgetEvents>(name: Name, handler: (data: WidgetEvents[Name]) => void): void;
  }

  export interface WidgetEvents {
    PageLoad: PageLoad;
    Dial: JsonObject;
    DialerActive: JsonObject;
    HistoryPopState: JsonObject;
    Notify: JsonObject;
    /** Answer with ZDK.Client.sendResponse(id, …). */
    NotifyAndWait: { readonly id: string; readonly data?: JsonValue };
    /** A wizard's form changed (since 1.3). */
    ContextUpdate: JsonObject;
  }

  /** Which keys are there depends on the place: a web tab or dashboard may send none of them. */
  export interface PageLoad {
    /** An API name or a module name such as "CustomModule5". */
    readonly Entity?: string;
    readonly EntityId?: string | readonly string[];
    readonly ButtonPosition?: string;
    /** Since 1.5, on related lists. */
    readonly related_list?: import("../wire/json/sdk-json.ts").RelatedListJson;
  }

  export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
  export interface JsonObject {
    readonly [key: string]: JsonValue | undefined;
  }

  export interface Crm {
    readonly API: Api;
    readonly CONFIG: Config;
    readonly META: Meta;
    readonly CONNECTION: Connection;
    readonly CONNECTOR: Connector;
    readonly FUNCTIONS: {
      execute(name: string, request: { arguments: string }): Promise<FunctionAnswer>;
    };
    readonly HTTP: Record<"get" | "post" | "put" | "patch" | "delete", (request: HttpRequest) => Promise<JsonValue>>;
    readonly UI: Ui;
    readonly BLUEPRINT: { proceed(): Promise<JsonValue> };
    /** Since 1.5. */
    readonly EVENTS?: { dispatch(name: string, data: JsonValue): Promise<JsonValue> };
  }

  export interface RecordsAnswer {
    readonly data: readonly JsonObject[];
    readonly info?: {
      readonly per_page: number;
      readonly count: number;
      readonly page: number;
      readonly more_records: boolean;
    };
  }

  export interface Paging {
    page?: number;
    per_page?: number;
  }

  export interface Api {
    getRecord(request: {
      Entity: string;
      RecordID: string;
      approved?: "true" | "false" | "both";
    }): Promise<RecordsAnswer>;
    getAllRecords(
      request: Paging & { Entity: string; sort_by?: string; sort_order?: "asc" | "desc" },
    ): Promise<RecordsAnswer>;
    getRelatedRecords(
      request: Paging & { Entity: string; RecordID: string; RelatedList: string },
    ): Promise<RecordsAnswer>;
    searchRecord(
      request: Paging & {
        Entity: string;
        Type: "email" | "phone" | "word" | "criteria";
        Query: string;
        delay?: boolean;
      },
    ): Promise<RecordsAnswer>;
    coql(request: { select_query: string }): Promise<RecordsAnswer>;
    insertRecord(request: { Entity: string; APIData: JsonObject; Trigger?: readonly string[] }): Promise<WriteAnswer>;
    /** Writes into the APIData it is given. */
    updateRecord(request: { Entity: string; APIData: JsonObject; Trigger?: readonly string[] }): Promise<WriteAnswer>;
    /** Resolves with a bare list. */
    upsertRecord(request: {
      Entity: string;
      APIData: JsonObject;
      Trigger?: readonly string[];
      duplicate_check_fields?: readonly string[];
    }): Promise<WriteAnswer["data"]>;
    deleteRecord(request: { Entity: string; RecordID: string }): Promise<WriteAnswer>;
    addNotes(request: { Entity: string; RecordID: string; Title: string; Content: string }): Promise<WriteAnswer>;
    getOrgVariable(name: string): Promise<{ readonly Success: { readonly Content: string } }>;
    getOrgVariable(names: { apiKeys: readonly string[] }): Promise<{
      readonly Success: { readonly content: Readonly<Record<string, { readonly value: string }>> };
    }>;
    getUser(request: { ID: string }): Promise<{ readonly users: readonly User[] }>;
    getAllUsers(request: Paging & { Type: string }): Promise<{ readonly users: readonly User[] }>;
  }

  export interface WriteAnswer {
    readonly data: readonly {
      readonly code: string;
      readonly status: "success" | "error";
      readonly message: string;
      readonly details: JsonObject;
    }[];
  }

  export type User = import("../wire/json/sdk-json.ts").UserJson;

  export interface Config {
    /** Documented as a flat user, seen as {users: [user]}. */
    getCurrentUser(): Promise<User | { readonly users: readonly User[] }>;
    getOrgInfo(): Promise<{ readonly org: readonly JsonObject[] }>;
    GetCurrentEnvironment(): Promise<{
      readonly deployment: string;
      readonly ZGID: number;
      readonly ZUID: string;
      readonly appDetails: { readonly appUrl: string };
    }>;
    /** Since 1.4. */
    getUserPreference?(): Promise<{ readonly mode: "day" | "night" }>;
  }

  export interface Meta {
    getModules(): Promise<{ readonly modules: readonly JsonObject[] }>;
    getFields(request: { Entity: string }): Promise<{ readonly fields: readonly JsonObject[] }>;
    /** The key is Id: LayoutId, as in the documentation's example, is dropped by 1.0.5. */
    getLayouts(request: { Entity: string; Id?: string }): Promise<{ readonly layouts: readonly JsonObject[] }>;
    getRelatedList(request: { Entity: string }): Promise<{ readonly related_lists: readonly JsonObject[] }>;
    getCustomViews(request: { Entity: string; Id?: string }): Promise<{ readonly custom_views: readonly JsonObject[] }>;
    getAssignmentRules(request: { Entity: string }): Promise<JsonObject>;
  }

  export interface ConnectionRequest {
    url: string;
    method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
    /** 1: `parameters` are query parameters; 2: they are the JSON body. */
    param_type: 1 | 2;
    parameters?: unknown;
    headers?: Record<string, string>;
  }

  /** Carries no HTTP status, and says SUCCESS for refusals of the remote side as well. */
  export interface ConnectionAnswer {
    readonly code: string;
    readonly status: string;
    readonly message?: string;
    readonly details: { readonly statusMessage: JsonValue; readonly status?: "true" | "false" };
  }

  export interface Connection {
    invoke(linkName: string, request: ConnectionRequest): Promise<ConnectionAnswer>;
  }

  export interface Connector {
    invokeAPI(
      nameSpace: string,
      data: JsonObject,
    ): Promise<{ readonly status_code: string; readonly response: string } | string>;
    authorize(nameSpace: string): Promise<JsonValue>;
    isConnectorAuthorized(nameSpace: string): Promise<JsonValue>;
    revokeConnector(nameSpace: string): Promise<JsonValue>;
  }

  export interface FunctionAnswer {
    readonly code: string;
    readonly message: string;
    readonly details: { readonly type: string; readonly output: string | null; readonly id: string };
  }

  export interface HttpRequest {
    url: string;
    params?: Record<string, string>;
    headers?: Record<string, string>;
    body?: JsonValue;
  }

  export interface RecordPage {
    Entity: string;
    RecordID: string;
    Target?: "_blank";
  }

  export interface Ui {
    /** CSS pixels. */
    Resize(size: { height?: string | number; width?: string | number }): Promise<boolean>;
    readonly Record: {
      open(page: RecordPage): Promise<boolean>;
      edit(page: RecordPage): Promise<boolean>;
      create(page: { Entity: string; Target?: "_blank" }): Promise<boolean>;
      populate(data: JsonObject): Promise<boolean>;
    };
    readonly Popup: { close(): Promise<boolean>; closeReload(): Promise<boolean> };
    readonly Widget: { open(page: { Entity: string; Message?: JsonObject }): Promise<boolean> };
    readonly Dialer: { maximize(): Promise<boolean>; minimize(): Promise<boolean>; notify(): Promise<boolean> };
  }

  /** Any other key is refused (ZrcValidationError). The object is changed by the call: give a fresh one each time. */
  export interface ZrcConfig {
    headers?: Record<string, string>;
    /** Lists become key[]=a&key[]=b, objects JSON text; null and undefined are skipped. */
    params?: Record<string, string | number | boolean | null | undefined | readonly string[] | JsonObject>;
    /** Link name of a connection. */
    connection?: string;
    baseUrl?: string;
    responseType?: "json" | "text" | "blob" | "arraybuffer";
  }

  export interface ZrcResponse {
    readonly status: number;
    readonly data: unknown;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
  }

  export interface ZrcInstance {
    get(path: string, config?: ZrcConfig): Promise<ZrcResponse>;
    delete(path: string, config?: ZrcConfig): Promise<ZrcResponse>;
    head(path: string, config?: ZrcConfig): Promise<ZrcResponse>;
    options(path: string, config?: ZrcConfig): Promise<ZrcResponse>;
    post(path: string, body?: unknown, config?: ZrcConfig): Promise<ZrcResponse>;
    put(path: string, body?: unknown, config?: ZrcConfig): Promise<ZrcResponse>;
    patch(path: string, body?: unknown, config?: ZrcConfig): Promise<ZrcResponse>;
    request(config: ZrcConfig & { method?: string; path: string; body?: unknown }): Promise<ZrcResponse>;
  }

  /** Zoho Request Client, since 1.5. A relative path (from "/") goes to the CRM page's own origin, as the user. */
  export interface Zrc extends ZrcInstance {
    createInstance(config: ZrcConfig): ZrcInstance;
  }
}

declare var ZOHO: import("@zohocrm/widget-sdk").Zoho;

/** A top-level const of the SDK's script: there is no window.zrc. Test with typeof before use. */
declare const zrc: import("@zohocrm/widget-sdk").Zrc;
