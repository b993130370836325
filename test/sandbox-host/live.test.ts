import { once } from "node:events";
import { createServer, request as httpRequest, type RequestListener } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createOrgClient } from "../../src/sandbox/live/org-client.ts";
import { type RunningSandbox, runSandboxIn, startLiveSandbox, startSandbox } from "../browser/support/start-sandbox.ts";
import { collect } from "../support/collect-text.ts";

const TOKEN = "1000.5ca1ab1e.c0ffee";
const SESSION = { "X-Sandbox-Session": "user" };

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** An org that answers whatever the test wants. */
async function startOrg(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  cleanups.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

async function startLive(...args: Parameters<typeof startLiveSandbox>): Promise<RunningSandbox> {
  const sandbox = await startLiveSandbox(...args);
  cleanups.push(() => sandbox.stop());
  return sandbox;
}

/** Unlike fetch, it sends any header. */
async function ask(url: string, method: string, headers: Record<string, string>) {
  const [response] = await once(httpRequest(url, { method, headers }).end(), "response");
  const text = collect(response);
  await once(response, "end");
  return { status: response.statusCode as number, text: text() };
}

describe("npm start -- --live that can't start says why in one line and ends with code 2", () => {
  const anyDataCentre = ["--live", "--data-centre", "eu"];
  it.each<[string, readonly string[], string | undefined, RegExp]>([
    ["no token", anyDataCentre, undefined, /--live wants an access token in .* SCORELENS_ACCESS_TOKEN/],
    ["an empty token", anyDataCentre, " ", /wants an access token/],
    ["a token that is none", anyDataCentre, 'Bearer "s3cret-part', /SCORELENS_ACCESS_TOKEN is no access token/],
    ["no data centre", ["--live"], TOKEN, /--data-centre, one of us, eu, in, au, jp, cn, ca, sa/],
    ["an unknown data centre", ["--live", "--data-centre", "uk"], TOKEN, /one of us, .*, sa, not "uk"/],
    ["a property of objects as the data centre", ["--live", "--data-centre", "toString"], TOKEN, /not "toString"/],
    ["an origin elsewhere", ["--live", "--rest-origin", "https://www.zohoapis.co"], TOKEN, /on this machine/],
    [
      "an origin that only begins like this machine",
      ["--live", "--rest-origin", "http://127.0.0.1.nip.io"],
      TOKEN,
      /on this/,
    ],
    ["an origin that is none", ["--live", "--rest-origin", "8500"], TOKEN, /on this machine/],
    ["records of its own", [...anyDataCentre, "--records", "10"], TOKEN, /--records does not go with --live/],
    ["options of --live alone", ["--allow-writes"], TOKEN, /want --live/],
    ["a data centre alone", ["--data-centre", "eu"], TOKEN, /want --live/],
  ])("%s", async (_, args, token, reason) => {
    const { code, stdout, stderr } = await runSandboxIn({ SCORELENS_ACCESS_TOKEN: token }, ...args);
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(/s3cret|5ca1ab1e/);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("is explained by --help", async () => {
    const { stdout } = await runSandboxIn({}, "--help");
    for (const word of ["--live", "--data-centre", "--allow-writes", "--rest-origin", "SCORELENS_ACCESS_TOKEN"])
      expect(stdout).toContain(word);
  });
});

describe("npm start -- --live in front of an org", () => {
  let org: RunningSandbox;
  let readOnly: RunningSandbox;
  let writing: RunningSandbox;
  beforeAll(async () => {
    org = await startSandbox();
    [readOnly, writing] = await Promise.all([
      startLiveSandbox(org.crm, "sandbox-admin"),
      startLiveSandbox(org.crm, "sandbox-admin", "--allow-writes"),
    ]);
  });
  afterAll(() => Promise.all([org, readOnly, writing].map((sandbox) => sandbox.stop())));

  const readJson = async (url: string, headers: Record<string, string> = SESSION) =>
    (await (await fetch(url, { headers })).json()) as Record<string, unknown>;
  const asAdmin = { Authorization: "Zoho-oauthtoken sandbox-admin" };

  async function firstLead(): Promise<{ readonly id: string; readonly name: string }> {
    const { records } = await readJson(`${readOnly.crm}/sandbox/records?module=Leads`);
    return (records as { id: string; name: string }[])[0] ?? { id: "", name: "" };
  }

  it("says where calls go and whether changes reach it", () => {
    expect(readOnly.lines[2]).toBe(`Live org: ${org.crm}, read-only (--allow-writes lets changes through)`);
    expect(writing.lines[2]).toBe(`Live org: ${org.crm}, changes reach it (--allow-writes)`);
  });

  it("answers as the org does", async () => {
    const path = "/crm/v8/settings/automation/scoring_rules?module=Leads";
    expect(await readJson(readOnly.crm + path)).toEqual(await readJson(org.crm + path, asAdmin));
  });

  it("knows the org, its user and its modules from the REST API", async () => {
    const state = await readJson(`${readOnly.crm}/sandbox/state`);
    const { org: orgs } = await readJson(`${org.crm}/crm/v8/org`, asAdmin);
    expect(state["companyName"]).toBe(Object((orgs as unknown[])[0]).company_name);
    expect(state["users"]).toMatchObject([{ name: "Patricia Boyle", profile: "Administrator" }]);
    expect(state["live"]).toEqual({ restOrigin: org.crm, allowWrites: false });
    const modules = state["modules"] as { apiName: string; moduleName: string }[];
    expect(modules.map(({ apiName }) => apiName)).toEqual(expect.arrayContaining(["Leads", "Deals", "Service_Plans"]));
    expect(modules.find(({ apiName }) => apiName === "Service_Plans")?.moduleName).toBe("CustomModule5");
    expect(modules.map(({ apiName }) => apiName)).not.toContain("Entity_Scores__s");
  });

  it("lists and finds the org's records, page by page", async () => {
    const list = (query: string) => readJson(`${readOnly.crm}/sandbox/records?module=Leads&perPage=2&${query}`);
    const [first, second] = await Promise.all([list("page=1"), list("page=2")]);
    expect(first).toMatchObject({ total: null, more: true });
    expect(first?.["records"]).not.toEqual(second?.["records"]);
    const { name } = await firstLead();
    const [word = ""] = name.split(" ");
    const found = (await list(`search=${encodeURIComponent(word)}`))["records"] as { name: string }[];
    expect(found.length).toBeGreaterThan(0);
    expect(await list("search=no-such-record-anywhere")).toEqual({ records: [], total: null, more: false });
  });

  it.each(["PUT", "POST", "PATCH", "DELETE", "OPTIONS"])(
    "refuses %s in Zoho's envelope unless changes are allowed",
    async (method) => {
      const { id } = await firstLead();
      const { status, text } = await ask(`${readOnly.crm}/crm/v8/Leads/${id}`, method, SESSION);
      expect(status).toBe(405);
      expect(JSON.parse(text)).toMatchObject({ code: "READ_ONLY", details: {}, status: "error" });
      expect(JSON.parse(text).message).toContain("--allow-writes");
    },
  );

  it("changes the org where that is allowed, and only there", async () => {
    const { id } = await firstLead();
    const change = (crm: string, company: string) =>
      fetch(`${crm}/crm/v8/Leads/${id}`, {
        method: "PUT",
        headers: { ...SESSION, "Content-Type": "application/json" },
        body: JSON.stringify({ data: [{ Company: company }] }),
      });
    expect((await change(readOnly.crm, "Refused Ltd")).status).toBe(405);
    expect((await change(writing.crm, "Allowed Ltd")).status).toBe(200);
    const { data } = await readJson(`${org.crm}/crm/v8/Leads/${id}`, asAdmin);
    expect(data).toMatchObject([{ Company: "Allowed Ltd" }]);
  });

  it.each([
    ["another host name that was pointed at this machine", { ...SESSION, Host: "rebound.example" }, 403],
    ["this machine under another name", { ...SESSION, Host: "localhost" }, 403],
    ["a page of another origin", { ...SESSION, Origin: "https://hostile.example" }, 401],
    ["a frame of no origin", { ...SESSION, Origin: "null" }, 401],
    ["another site, as the browser says", { ...SESSION, "Sec-Fetch-Site": "cross-site" }, 401],
    ["another port of this machine, as the browser says", { ...SESSION, "Sec-Fetch-Site": "same-site" }, 401],
    ["whoever sends no header of the page", {}, 401],
    ["whoever has a token of their own", asAdmin, 401],
  ])("answers nothing to %s", async (_, headers, status) => {
    for (const path of ["/crm/v8/org", "/sandbox/state"])
      expect((await ask(writing.crm + path, "GET", headers)).status).toBe(status);
    expect((await ask(`${writing.crm}/crm/v8/coql`, "POST", headers)).status).toBe(status);
  });

  it("shows its page under its own name only", async () => {
    const { port } = new URL(readOnly.crm);
    expect((await fetch(readOnly.crm)).status).toBe(200);
    const other = await fetch(`http://localhost:${port}/`);
    expect([other.status, await other.text()]).toEqual([403, `This page is at ${readOnly.crm}/ only`]);
  });

  it("grants no other origin anything by CORS", async () => {
    const headers = { Origin: readOnly.widget, "Access-Control-Request-Headers": "x-sandbox-session" };
    const preflight = await fetch(`${readOnly.crm}/crm/v8/org`, { method: "OPTIONS", headers });
    expect(preflight.status).toBe(401);
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it.each(["/crm/v2internal/org", "/crm/other", "/crm/v8/", "/crm/v8//org", "/crm/v8/org/"])(
    "forwards nothing but the REST API: %s",
    async (path) => {
      expect((await ask(writing.crm + path, "GET", SESSION)).status).toBe(404);
    },
  );

  it("has nothing of the sandbox's own organisation", async () => {
    for (const path of ["/sandbox/jobs", "/sandbox/other"])
      expect((await fetch(readOnly.crm + path, { headers: SESSION })).status).toBe(404);
    const put = (path: string, body: string) => fetch(readOnly.crm + path, { method: "PUT", headers: SESSION, body });
    expect((await put("/sandbox/settings", '{"sessionUserId":"1"}')).status).toBe(400);
    expect((await put("/sandbox/settings", '{"theme":"night"}')).status).toBe(200);
    expect(await readJson(`${readOnly.crm}/sandbox/state`)).toMatchObject({ settings: { theme: "night" } });
  });

  it("goes without the names that a token's scopes do not cover", async () => {
    const limited = await startOrg((request, response) => {
      const allowed = request.url === "/crm/v8/settings/modules";
      response.writeHead(allowed ? 200 : 401, { "Content-Type": "application/json" });
      const module = { api_name: "Leads", module_name: "Leads", plural_label: "Leads", scoring_supported: true };
      response.end(JSON.stringify(allowed ? { modules: [module] } : { code: "OAUTH_SCOPE_MISMATCH", status: "error" }));
    });
    const live = await startLive(limited, TOKEN);
    const state = await readJson(`${live.crm}/sandbox/state`);
    expect(state).toMatchObject({ companyName: "Zoho CRM", users: [], modules: [{ apiName: "Leads" }] });
    expect(live.output()).toContain("lacks a scope");
  });
});

describe("the access token", () => {
  it("goes to the org and nowhere else, whatever the org answers", async () => {
    const seen: string[] = [];
    const escaped = TOKEN.replace(/./g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
    const answers: Readonly<Record<string, (text: string) => string>> = {
      "/crm/v8/plain": (text) => `{"message":"bad header ${text}"}`,
      "/crm/v8/capitals": (text) => `{"message":"${text.toUpperCase()}"}`,
      "/crm/v8/escaped": () => `{"message":"${escaped}"}`,
      "/crm/v8/html": (text) => `<p>${text}</p>`,
      "/crm/v8/org": (text) => `{"org":[{"company_name":"${text}"}]}`,
      "/crm/v8/settings/modules": (text) =>
        `{"modules":[{"api_name":"Leads","plural_label":"${text}","scoring_supported":true}]}`,
    };
    const org = await startOrg((request, response) => {
      const authorization = request.headers.authorization ?? "";
      seen.push(authorization);
      const text = authorization.replace("Zoho-oauthtoken ", "");
      const body =
        answers[request.url ?? ""]?.(text) ?? `{"code":"INVALID_TOKEN","message":"${text}","status":"error"}`;
      const status = answers[request.url ?? ""] === undefined ? 401 : 200;
      response.writeHead(status, {
        "Content-Type": `application/json; of=${text}`,
        "X-Echo": text,
        "Set-Cookie": `t=${text}`,
      });
      response.end(body);
    });
    const live = await startLive(org, TOKEN, "--allow-writes");
    const paths = [...Object.keys(answers), "/sandbox/state", "/crm/v8/expired", "/", "/crm-page.js", "/crm-page.css"];
    for (const path of paths) {
      const headers = { ...SESSION, "Content-Type": "application/json", "X-Other": "kept here" };
      const answer = await fetch(live.crm + path, { headers });
      const text = JSON.stringify([...answer.headers]) + (await answer.text());
      const unescaped = text.replace(/\\+u00([0-9a-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      expect(`${path} ${unescaped.toLowerCase()}`).not.toContain(TOKEN);
    }
    expect(new Set(seen)).toEqual(new Set([`Zoho-oauthtoken ${TOKEN}`]));
    await expect.poll(() => live.output()).toContain("INVALID_TOKEN");
    expect(live.output().toLowerCase()).not.toContain(TOKEN);
  });

  it("is safe from an org's page, which a browser would not show as one of this origin", async () => {
    const org = await startOrg((_, response) => {
      const headers = {
        "Content-Type": "text/html",
        "Set-Cookie": "a=b",
        "Access-Control-Allow-Origin": "*",
        Refresh: "0",
      };
      response.writeHead(200, headers).end("<script>document.title = 'run'</script>");
    });
    const live = await startLive(org, TOKEN);
    const { headers } = await fetch(`${live.crm}/crm/v8/page`, { headers: SESSION });
    expect(headers.get("Content-Security-Policy")).toBe("sandbox");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cache-Control")).toBe("no-store");
    for (const name of ["Set-Cookie", "Access-Control-Allow-Origin", "Refresh"]) expect(headers.get(name)).toBeNull();
  });

  it("that is wrong or has expired is refused with what to do, on the page and once at the terminal", async () => {
    const org = await startSandbox();
    cleanups.push(() => org.stop());
    const live = await startLive(org.crm, TOKEN);
    for (const path of ["/crm/v8/org", "/sandbox/state", "/crm/v8/Leads"]) {
      const answer = await fetch(live.crm + path, { headers: SESSION });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: "INVALID_TOKEN", status: "error" });
    }
    await expect.poll(() => live.output()).toMatch(/has expired.*make a new one, set SCORELENS_ACCESS_TOKEN/);
    expect(live.output().match(/INVALID_TOKEN/g)).toHaveLength(1);
  });
});

describe("a path that a server could read as a step up is not forwarded", () => {
  const paths = [
    "/crm/v8/../../oauth/v2/token",
    "/crm/v8/Leads/../org",
    "/crm/v8/./org",
    ...["%2e%2e", "%2E%2e", ".%2e", "%2e.", "%252e%252e", "%25252e.", "..;", "..;a=b", "..%00", "%u002e%u002e"].flatMap(
      (step) => [`/crm/v8/Leads/${step}/org`, `/crm/v8/${step}/${step}/oauth`, `/crm/v8/Leads/${step}`],
    ),
    "/crm/v8/Leads%2f..%2forg",
    "/crm/v8/..%2forg",
    "/crm/v8/Leads%252f..%252forg",
    "/crm/v8/Leads%5c..%5corg",
    "/crm/v8/..%5c..%5coauth",
    "/crm/v8/%c0%ae%c0%ae/org",
    "/crm%2fv8/org",
    "/crm/v8/Leads/%0d%0aX-Header:1",
  ];

  it("also where it would lead back to the API", async () => {
    const reached: (string | undefined)[] = [];
    const org = await startOrg((request, response) => {
      reached.push(request.url);
      response.end("{}");
    });
    const live = await startLive(org, TOKEN);
    for (const path of paths) {
      // As a path, which a URL would already have resolved.
      const { hostname, port } = new URL(live.crm);
      const sent = httpRequest({ hostname, port, path, headers: { ...SESSION, Host: `${hostname}:${port}` } }).end();
      const [response] = await once(sent, "response");
      response.resume();
      expect([path, response.statusCode]).toEqual([path, 404]);
    }
    expect(reached).toEqual([]);
    await fetch(`${live.crm}/crm/v8/Leads?criteria=(City:equals:..%2f..)`, { headers: SESSION });
    expect(reached).toEqual(["/crm/v8/Leads?criteria=(City:equals:..%2f..)"]);
  });

  it.each(paths)("by the client itself: %s", async (path) => {
    const client = createOrgClient({ restOrigin: "http://127.0.0.1:1", token: TOKEN, allowWrites: true });
    expect(await client({ method: "GET", path })).toMatchObject({ status: 404 });
  });
});

describe("an org's answer that is too large", () => {
  const askOrg = async (listener: RequestListener, limit?: number) => {
    const restOrigin = await startOrg(listener);
    const client = createOrgClient({
      restOrigin,
      token: TOKEN,
      allowWrites: false,
      ...(limit === undefined ? {} : { limit }),
    });
    const { status, text } = await client({ method: "GET", path: "/crm/v8/org" });
    return { status, text, said: JSON.parse(text) as unknown };
  };
  const named = {
    status: 502,
    said: { code: "ANSWER_TOO_LARGE", message: expect.stringContaining("more than 10 MB") },
  };

  it("is passed on up to the limit, and not from there on", async () => {
    const answer = (length: number) =>
      askOrg((_, response) => response.end(JSON.stringify("a".repeat(length - 2))), 1000);
    expect((await answer(1000)).text).toHaveLength(1000);
    expect(await answer(1001)).toMatchObject({ status: 502, said: { code: "ANSWER_TOO_LARGE" } });
  });

  it("is stopped while it comes, and named", async () => {
    let [sent, closed] = [0, false];
    const answer = await askOrg((_, response) => {
      const chunk = Buffer.alloc(1_000_000, 97);
      const more = () => {
        for (let room = true; room && !closed; sent += chunk.length) room = response.write(chunk);
      };
      response.on("drain", more).on("close", () => {
        closed = true;
      });
      more();
    });
    expect(answer).toMatchObject(named);
    await expect.poll(() => closed).toBe(true);
    expect(sent).toBeLessThan(100_000_000);
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("is stopped where it comes compressed by %s", async (encoding, compress) => {
    const small = compress(Buffer.alloc(100_000_000, 97));
    expect(small.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    const answer = await askOrg((_, response) => {
      response.writeHead(200, { "Content-Encoding": encoding, "Content-Type": "application/json" }).end(small);
    });
    expect(answer).toMatchObject(named);
    expect(process.memoryUsage().rss - before).toBeLessThan(90_000_000);
  });
});

describe("an org that does not answer as it should becomes an error in Zoho's envelope", () => {
  const askOrg = async (listener: RequestListener, timeout = 5_000) => {
    const restOrigin = await startOrg(listener);
    const answer = await createOrgClient({ restOrigin, token: TOKEN, allowWrites: false, timeout })({
      method: "GET",
      path: "/crm/v8/org",
    });
    return { status: answer.status, ...(JSON.parse(answer.text) as object) };
  };

  it("an org that redirects, which is not followed", async () => {
    let followed = false;
    const elsewhere = await startOrg((_, response) => {
      followed = true;
      response.end("{}");
    });
    const answer = await askOrg((_, response) => void response.writeHead(302, { Location: elsewhere }).end());
    expect(answer).toMatchObject({ code: "ORG_REDIRECTS", status: "error" });
    expect(followed).toBe(false);
  });

  it("an org that does not answer in time", async () => {
    expect(await askOrg(() => undefined, 50)).toMatchObject({ code: "ORG_TIMEOUT" });
  });

  it("an org that stops in the middle of its answer", async () => {
    const answer = await askOrg((_, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    });
    expect(answer).toMatchObject({ code: "ORG_NOT_REACHED" });
  });

  it("an org that can't be reached", async () => {
    const client = createOrgClient({ restOrigin: "http://127.0.0.1:1", token: TOKEN, allowWrites: false });
    const { status, text } = await client({ method: "GET", path: "/crm/v8/org" });
    expect(status).toBe(502);
    expect(JSON.parse(text)).toMatchObject({
      code: "ORG_NOT_REACHED",
      message: expect.stringContaining("127.0.0.1:1"),
    });
  });

  it("sends the org only the headers that its API knows", async () => {
    let received: NodeJS.Dict<unknown> = {};
    const restOrigin = await startOrg((request, response) => {
      received = request.headers;
      response.end("{}");
    });
    const headers = new Headers({
      Cookie: "a=b",
      Origin: "http://x",
      "X-Sandbox-Session": "user",
      "If-Modified-Since": "then",
    });
    await createOrgClient({ restOrigin, token: TOKEN, allowWrites: false })({
      method: "GET",
      path: "/crm/v8/org",
      headers,
    });
    expect(received).toMatchObject({ authorization: `Zoho-oauthtoken ${TOKEN}`, "if-modified-since": "then" });
    for (const name of ["cookie", "origin", "x-sandbox-session"]) expect(received).not.toHaveProperty(name);
  });
});

it("the terminal says where and what an org refused, once a kind, and nothing else that the org wrote", async () => {
  const hostile = "\u001b]0;title\u0007".repeat(9_000);
  const envelope = (code: string) => JSON.stringify({ code, details: {}, message: hostile, status: "error" });
  const bodies = [hostile, envelope(hostile), envelope("TEMPORARILY_UNAVAILABLE")];
  let asked = 0;
  const org = await startOrg((request, response) => {
    asked += 1;
    if (request.url === "/crm/v8/scope") response.writeHead(401).end(envelope("OAUTH_SCOPE_MISMATCH"));
    else response.writeHead(503).end(`${bodies[asked % bodies.length]}${" ".repeat(asked)}`);
  });
  const live = await startLive(org, TOKEN);
  const before = live.output().length;
  for (const query of ["Ann", "Bob", "Cyd", "Dan", "Eve", "Fay"])
    await fetch(`${live.crm}/crm/v8/Leads/search?word=${query}`, { headers: SESSION });
  await fetch(`${live.crm}/crm/v8/scope`, { headers: SESSION });
  await expect.poll(() => live.output()).toContain("lacks a scope");
  expect(live.output().slice(before).trim().split("\n").sort()).toEqual([
    "Live org: GET /crm/v8/Leads/search 503 TEMPORARILY_UNAVAILABLE",
    "Live org: GET /crm/v8/Leads/search 503 without a code",
    expect.stringMatching(
      /^Live org: GET \/crm\/v8\/scope 401 OAUTH_SCOPE_MISMATCH: the access token lacks a scope .+$/,
    ),
  ]);
});
