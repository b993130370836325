import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/launch-browser.ts";
import { type BareHost, HOST, openBareHost, WIDGET } from "./support/bare-host.ts";
import { waitInFrame } from "./support/wait-in-frame.ts";

const APP_ORIGIN = encodeURIComponent(`${WIDGET}/app/record.html`);
const SET_CONTEXT = { type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data: { uniqueID: "u1" } };

let browser: Browser;
let host: BareHost;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => host.page.close());

/** Evaluates in the widget's frame; what is thrown or rejected comes back as `{thrown}`. */
function run(expression: string): Promise<unknown> {
  return host.widget.evaluate(`(async () => {
    const describe = (error) => ({
      thrown: error instanceof Error ? error.name + ": " + error.message : error,
      isError: error instanceof Error,
    });
    try { return await (${expression}) } catch (error) { return describe(error) }
  })()`);
}

async function openReady(): Promise<void> {
  host = await openBareHost(browser);
  await run("void ZOHO.embeddedApp.init()");
  await host.received(1);
  await host.send(SET_CONTEXT);
  await run("ZOHO.embeddedApp.init()");
}

/** Runs a call, answers its message and returns both the message and what became of the call. */
async function answerCall(expression: string, answer: object, earlier = 1) {
  await host.widget.evaluate(`void (window.outcome = (async () => {
    try { return { resolved: await (${expression}) } }
    catch (error) { return { rejected: error, isError: error instanceof Error } }
  })())`);
  const message = (await host.received(earlier + 1))[earlier]?.data ?? {};
  await host.send({ type: "FRAMEWORK.EVENT", promiseid: message["promiseid"], ...answer });
  return { message, outcome: await host.widget.evaluate("window.outcome") };
}

describe("the handshake", () => {
  it("registers with the page's address without its query", async () => {
    host = await openBareHost(browser);
    await run("void ZOHO.embeddedApp.init()");
    const [first] = await host.received(1);
    expect(first).toEqual({
      origin: WIDGET,
      data: { type: "SDK.EVENT", eventName: "REGISTER", appOrigin: APP_ORIGIN, sdkVersion: "1.5" },
    });
  });

  it("resolves with undefined once the page answers, also with JSON text", async () => {
    host = await openBareHost(browser);
    await run("void (window.ready = ZOHO.embeddedApp.init().then((value) => ({ value: String(value) })))");
    await host.send(JSON.stringify(SET_CONTEXT));
    expect(await run("window.ready")).toEqual({ value: "undefined" });
  });

  it("sends nothing and never resolves where the address names no CRM", async () => {
    host = await openBareHost(browser, "");
    const raced = "Promise.race([ZOHO.embeddedApp.init(), new Promise((resolve) => setTimeout(resolve, 300, 'late'))])";
    expect(await run(raced)).toBe("late");
    expect(await host.page.evaluate("received")).toEqual([]);
  });

  it("lets a call before init fail at once with the SDK's TypeError", async () => {
    host = await openBareHost(browser);
    const thrown = await host.widget.evaluate(
      "(() => { try { ZOHO.CRM.CONFIG.getCurrentUser() } catch (error) { return String(error) } })()",
    );
    expect(thrown).toBe("TypeError: Cannot read properties of undefined (reading 'getContext')");
  });

  it("lets a call before the page's answer fail at once", async () => {
    host = await openBareHost(browser);
    const thrown = await host.widget.evaluate(
      "(() => { ZOHO.embeddedApp.init(); try { ZOHO.CRM.CONFIG.getCurrentUser() } catch (error) { return String(error) } })()",
    );
    expect(thrown).toBe("Error: Parentwindow reference not found.");
  });

  it("says good-bye when the frame goes away", async () => {
    await openReady();
    await host.page.evaluate("document.querySelector('iframe').src = 'about:blank'");
    const [, last] = await host.received(2);
    expect(last?.data).toEqual({
      type: "SDK.EVENT",
      eventName: "DEREGISTER",
      uniqueID: "u1",
      appOrigin: APP_ORIGIN,
    });
  });
});

describe("events", () => {
  it("keep one handler per name, and none that comes after init", async () => {
    host = await openBareHost(browser);
    await run(`void (window.heard = [],
      ZOHO.embeddedApp.on("PageLoad", () => heard.push("first")),
      ZOHO.embeddedApp.on("PageLoad", (data) => heard.push(data)),
      ZOHO.embeddedApp.init(),
      ZOHO.embeddedApp.on("PageLoad", () => heard.push("late")))`);
    await host.send(SET_CONTEXT);
    await host.send({ type: "FRAMEWORK.EVENT", eventName: "PageLoad", data: { Entity: "Leads", EntityId: "1" } });
    await waitInFrame(host.widget, "heard.length > 0");
    expect(await run("heard")).toEqual([{ Entity: "Leads", EntityId: "1" }]);
  });

  it("are taken from any window, a forged one too", async () => {
    host = await openBareHost(browser);
    await run(`void (window.heard = [], ZOHO.embeddedApp.on("PageLoad", (data) => heard.push(data)),
      ZOHO.embeddedApp.init(), postMessage({ type: "FRAMEWORK.EVENT", eventName: "PageLoad", data: "forged" }))`);
    await waitInFrame(host.widget, "heard.length > 0");
    expect(await run("heard")).toEqual(["forged"]);
  });
});

describe("calls", () => {
  it("go out with the page's id, a time, a promise id counted from 100 and the SDK's version", async () => {
    await openReady();
    const { message, outcome } = await answerCall("ZOHO.CRM.CONFIG.getCurrentUser()", {
      eventName: "EVENT_RESPONSE",
      data: { users: [{ id: "7" }] },
    });
    expect(message).toEqual({
      type: "SDK.EVENT",
      eventName: "CRM_EVENT",
      uniqueID: "u1",
      time: expect.any(Number),
      promiseid: "Promise100",
      data: {
        category: "CONFIG",
        type: "CURRENT_USER",
        nameSpace: undefined,
        APIData: undefined,
        sdkVersion: "1.5",
      },
      appOrigin: APP_ORIGIN,
    });
    expect(outcome).toEqual({ resolved: { users: [{ id: "7" }] } });
  });

  it("reject with what the page sent, which is no Error", async () => {
    await openReady();
    const { outcome } = await answerCall("ZOHO.CRM.API.getRecord({ Entity: 'Leads', RecordID: '1' })", {
      eventName: "EVENT_RESPONSE_FAILURE",
      data: { code: "INVALID_DATA", message: "the id given seems to be invalid" },
    });
    expect(outcome).toEqual({
      rejected: { code: "INVALID_DATA", message: "the id given seems to be invalid" },
      isError: false,
    });
  });

  it.each<[string, string, object]>([
    [
      "ZOHO.CRM.API.getRecord({ Entity: 'Leads', RecordID: '3' })",
      "CRM_EVENT",
      { category: "READ", APIData: { Entity: "Leads", RecordID: "3" }, sdkVersion: "1.5" },
    ],
    [
      "ZOHO.CRM.CONFIG.getUserPreference()",
      "CRM_EVENT",
      { category: "CONFIG", type: "USER_PREFERENCE", sdkVersion: "1.5" },
    ],
    ["ZOHO.CRM.META.getModules()", "CRM_EVENT", { category: "META", type: "MODULE_LIST", sdkVersion: "1.5" }],
    [
      "ZOHO.CRM.META.getLayouts({ Entity: 'Leads', LayoutId: '5' })",
      "CRM_EVENT",
      { category: "META", type: "LAYOUTS", Entity: "Leads", sdkVersion: "1.5" },
    ],
    [
      "ZOHO.CRM.META.getLayouts({ Entity: 'Leads', Id: '5' })",
      "CRM_EVENT",
      { category: "META", type: "LAYOUT", Entity: "Leads", Id: "5", sdkVersion: "1.5" },
    ],
    [
      "ZOHO.CRM.UI.Resize({ height: '300', width: '200' })",
      "CRM_EVENT",
      { action: "RESIZE", data: { width: "200", height: "300" }, category: "UI", sdkVersion: "1.5" },
    ],
    [
      "ZOHO.CRM.UI.Record.open({ Entity: 'Leads', RecordID: '3', Target: '_blank' })",
      "CRM_EVENT",
      {
        action: { record: "OPEN" },
        data: { Entity: "Leads", RecordID: "3", target: "_blank" },
        category: "UI",
        sdkVersion: "1.5",
      },
    ],
    [
      "ZOHO.CRM.CONNECTION.invoke('scorelens', { url: 'https://a.example', method: 'GET', param_type: 1, parameters: { a: 1 } })",
      "CRM_EVENT",
      {
        category: "CRM_CONNECTION",
        connectionName: "scorelens",
        data: { data: { url: "https://a.example", method: "GET", param_type: 1, parameters: '{"a":1}' } },
        sdkVersion: "1.5",
      },
    ],
    [
      "ZOHO.CRM.API.updateRecord({ Entity: 'Leads', APIData: { id: '3', City: 'Pune' }, Trigger: [] })",
      "CRM_EVENT",
      {
        category: "UPDATE",
        type: "RECORD",
        Entity: "Leads",
        APIData: { id: "3", City: "Pune", trigger: [] },
        sdkVersion: "1.5",
      },
    ],
    [
      "ZOHO.CRM.HTTP.get({ url: 'https://a.example/b', params: { c: 'd' } })",
      "CRM_EVENT",
      {
        category: "CONNECTOR",
        nameSpace: "wget.get",
        data: { url: "https://a.example/b?c=d" },
        sdkVersion: "1.5",
      },
    ],
    [
      "ZDK.Client.showMessage('Saved', { type: 'success' })",
      "ZDK_EVENT",
      { action: "msg_band", type: "success", message: "Saved", sdkVersion: "1.5" },
    ],
    [
      "ZOHO.CRM.API.searchRecord({ Entity: 'Leads', Type: 'word', Query: 'Priya', page: 1 })",
      "CRM_EVENT",
      { category: "SEARCH", Entity: "Leads", Type: "word", Query: "Priya", page: 1, sdkVersion: "1.5" },
    ],
  ])("%s", async (expression, eventName, data) => {
    await openReady();
    const { message } = await answerCall(expression, { eventName: "EVENT_RESPONSE", data: true });
    expect(message["eventName"]).toBe(eventName);
    // JSON, as undefined members vanish for whoever reads the message.
    expect(JSON.parse(JSON.stringify(message["data"]))).toEqual(data);
  });
});

describe("zrc", () => {
  const PARENT_URL = { eventName: "EVENT_RESPONSE", data: `${HOST}/crm/leads?id=1` };

  /** Answers the call's question for the page's URL and then its request. */
  async function request(expression: string, answer: object) {
    await openReady();
    const { message } = await answerCall("void (window.call = REQUEST)".replace("REQUEST", expression), {
      eventName: "IGNORED",
    });
    await host.send({ type: "FRAMEWORK.EVENT", promiseid: message["promiseid"], ...PARENT_URL });
    return { asked: message["data"], ...(await answerCall("window.call", answer, 2)) };
  }

  it("is a const of the page and not a member of window", async () => {
    await openReady();
    expect(await run("[typeof zrc, typeof window.zrc, typeof window.ZOHO, typeof window.ZDK]")).toEqual([
      "object",
      "undefined",
      "object",
      "object",
    ]);
  });

  it("asks for the page's URL first and then sends the request with its params in the URL and in place", async () => {
    const answer = { status: 200, data: { data: [] }, headers: { "content-type": "application/json" } };
    const { asked, message, outcome } = await request(
      "zrc.get('/crm/v8/Leads', { params: { ids: '1,2', none: null, list: ['a', 'b'], object: { c: 1 } }, headers: { 'X-A': 'b' } })",
      { eventName: "EVENT_RESPONSE", data: answer },
    );
    expect(asked).toEqual({ category: "GET_PARENT_URL", zrcVersion: "1.0", sdkVersion: "1.5" });
    const query = "ids=1%2C2&list%5B%5D=a&list%5B%5D=b&object=%7B%22c%22%3A1%7D";
    expect(message["data"]).toEqual({
      category: "ZRC_REQUEST",
      url: `${HOST}/crm/v8/Leads?${query}`,
      options: {},
      requestConfig: {
        method: "GET",
        headers: { "x-a": "b" },
        params: { ids: "1,2", none: null, list: ["a", "b"], object: { c: 1 } },
      },
      zrcVersion: "1.0",
      sdkVersion: "1.5",
    });
    expect(outcome).toEqual({ resolved: answer });
  });

  it("makes JSON text of a body", async () => {
    const { message } = await request("zrc.put('/crm/v8/Leads', { data: [1] })", { eventName: "EVENT_RESPONSE" });
    expect(message["data"]).toMatchObject({
      requestConfig: { method: "PUT", body: '{"data":[1]}', headers: { "content-type": "application/json" } },
    });
  });

  it("drops the body of a GET, and takes method, body and path out of the caller's own object", async () => {
    const { message } = await request(
      "zrc.request(window.config = { method: 'get', path: '/crm/v8/org', body: { a: 1 } })",
      { eventName: "EVENT_RESPONSE" },
    );
    expect(message["data"]).toMatchObject({ url: `${HOST}/crm/v8/org`, requestConfig: { method: "GET" } });
    expect(message["data"]).not.toHaveProperty("requestConfig.body");
    expect(await run("window.config")).toEqual({});
  });

  it("asks for the page's URL once only", async () => {
    await request("zrc.get('/crm/v8/org')", { eventName: "EVENT_RESPONSE" });
    const { message } = await answerCall("zrc.get('/crm/v8/users')", { eventName: "EVENT_RESPONSE" }, 3);
    expect(message["data"]).toMatchObject({ category: "ZRC_REQUEST", url: `${HOST}/crm/v8/users` });
  });

  it("rejects a refusal as a plain object in which only the error is an Error", async () => {
    const refusal = {
      error: { errorType: "ApiError", errorMessage: "Request failed with status code 403" },
      request: { method: "GET", url: `${HOST}/crm/v8/org` },
      response: { status: 403, data: { code: "NO_PERMISSION" }, headers: {} },
    };
    await request("zrc.get('/crm/v8/org').catch((rejection) => window.rejection = rejection)", {
      eventName: "EVENT_RESPONSE_FAILURE",
      data: refusal,
    });
    expect(
      await run(`[rejection instanceof Error, rejection.error instanceof Error, rejection.error.name,
        rejection.error.message, typeof rejection.error.stack, rejection.response]`),
    ).toEqual([
      false,
      true,
      "API_ERROR",
      "Request failed with status code 403",
      "undefined",
      { status: 403, data: { code: "NO_PERMISSION" }, headers: {} },
    ]);
  });

  it.each([
    ["ApiError", "API_ERROR: Your API request has failed"],
    ["ConnectionError", "CONNECTION_ERROR: Connection request failed"],
    ["ZrcValidationError", "ZRC_VALIDATION_FAILED_ERROR: validation failed with your zrc request"],
    ["ZrcError", "ZRC_ERROR: something went wrong while setting up your zrc request"],
    ["constructor", "ZRC_ERROR: something went wrong while setting up your zrc request"],
  ])("rejects a %s that comes alone as an Error of the SDK's", async (errorType, text) => {
    const { outcome } = await request("zrc.get('/crm/v8/org').catch((rejection) => String(rejection))", {
      eventName: "EVENT_RESPONSE_FAILURE",
      data: { errorType },
    });
    expect(outcome).toEqual({ resolved: text });
  });

  it("takes handleUserConnectionAuth for a property of the request", async () => {
    const { message } = await request("zrc.get('/crm/v8/org', { handleUserConnectionAuth: true })", {
      eventName: "EVENT_RESPONSE",
    });
    expect(message["data"]).toMatchObject({ requestConfig: { handleUserConnectionAuth: true } });
  });

  it.each([
    "Url",
    "X-ZCSRF-Token",
    "X-HTTP-Method-Override",
    "waf-encryption-key",
    "REMOTE_USER_IP",
    "lb_any",
    "X-ZohoCRM-A",
  ])("refuses the header %s with a connection", async (header) => {
    await openReady();
    expect(
      await run(`zrc.get("https://a.example/b", { connection: "c", headers: { "${header}": "x" } })`),
    ).toHaveProperty(
      "thrown",
      `ZRC_VALIDATION_FAILED_ERROR: Header '${header}' is not allowed for connection requests`,
    );
  });

  it.each([
    ["zrc.get('crm/v8/org')", "Invalid 'url' provided"],
    ["zrc.get('')", "Invalid url provided for zrc request"],
    ["zrc.get('/crm/v8/org', { timeout: 5 })", "The property 'timeout' is not allowed in requestConfig."],
    ["zrc.get('/crm/v8/org', { responseType: 'stream' })", "Unsupported responseType: 'stream'"],
    ["zrc.get('/crm/v8/org', { connection: 'scorelens' })", "Please provide a valid 'baseUrl'"],
    [
      "zrc.get('https://a.example/b', { connection: 'c', headers: { Authorization: 'x' } })",
      "Header 'Authorization' is not allowed",
    ],
  ])("refuses %s", async (expression, message) => {
    await openReady();
    expect(await run(expression)).toEqual({
      isError: true,
      thrown: expect.stringMatching(/^ZRC_VALIDATION_FAILED_ERROR: /),
    });
    expect(await run(expression)).toHaveProperty("thrown", expect.stringContaining(message));
  });

  it("rejects a call before init", async () => {
    host = await openBareHost(browser);
    expect(await run("zrc.get('/crm/v8/org')")).toEqual({
      isError: true,
      thrown: "ZRC_ERROR: Failed to get current page url for your zrc request",
    });
  });
});
