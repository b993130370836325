import { createCrmCalls } from "./crm-calls.ts";
import { createEmbeddedApp } from "./embedded-app.ts";
import { createZdkClient } from "./zdk-client.ts";
import { createZrc } from "./zrc.ts";

const app = createEmbeddedApp();

export const ZOHO = { embeddedApp: { on: app.on, init: app.init }, CRM: createCrmCalls(app) };
export const zrc = createZrc(app);

Object.assign(self, { ZDK: { Client: createZdkClient(app) } });
