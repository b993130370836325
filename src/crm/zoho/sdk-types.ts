// The one place that refers to the declarations, so that the projects which refer to this one find them too.
// oxlint-disable-next-line typescript/triple-slash-reference -- an import of a .d.ts file would stay in the JavaScript
/// <reference path="./widget-sdk.d.ts" preserve="true" />
export type { Connection, ConnectionRequest, Zoho, Zrc, ZrcConfig, ZrcResponse } from "@zohocrm/widget-sdk";
