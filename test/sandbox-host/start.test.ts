import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type RunningSandbox, runSandbox, startSandbox } from "../browser/support/start-sandbox.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function start(...args: readonly string[]): Promise<RunningSandbox> {
  const sandbox = await startSandbox(...args);
  cleanups.push(() => sandbox.stop());
  return sandbox;
}

async function listenOn(port: number): Promise<{ readonly port: number; close(): Promise<unknown> }> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const close = () => new Promise((resolve) => server.close(resolve));
  return { port: typeof address === "object" && address !== null ? address.port : 0, close };
}

async function occupy(port: number): Promise<number> {
  const listening = await listenOn(port);
  cleanups.push(listening.close);
  return listening.port;
}

/** The first of two ports that are both free. */
async function findFreePair(): Promise<number> {
  const first = await listenOn(0);
  const second = await listenOn(first.port + 1).catch(() => null);
  await first.close();
  if (second === null) return findFreePair();
  await second.close();
  return first.port;
}

async function temporaryFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "scorelens-"));
  cleanups.push(() => rm(folder, { recursive: true }));
  const file = join(folder, "sdk.js");
  await writeFile(file, text);
  return file;
}

describe("npm start", () => {
  it("names the CRM page, the widget, the tokens and the way to stop", async () => {
    const { lines, crm, widget } = await start();
    expect(lines[0]).toBe(`CRM page: ${crm}/`);
    expect(lines[1]).toBe(`Widget:   ${widget}/app/record.html`);
    expect(lines[2]).toContain("sandbox-admin");
    expect(lines[2]).toContain("sandbox-rep");
    expect(lines[3]).toContain("Ctrl+C");
  });

  it("serves the page and the widget on two origins of two sites", async () => {
    const { crm, widget } = await start();
    expect(new URL(crm).hostname).toBe("127.0.0.1");
    expect(new URL(widget).hostname).toBe("localhost");
    expect(await (await fetch(crm)).text()).toContain("crm-page.js");
    expect(await (await fetch(`${widget}/app/record.html`)).text()).toContain("record.js");
  });

  it("listens on the port that was named, and on the next one", async () => {
    const port = await findFreePair();
    const { crm, widget } = await start("--port", String(port));
    expect([crm, widget]).toEqual([`http://127.0.0.1:${port}`, `http://localhost:${port + 1}`]);
  });

  it("ends with code 0 on SIGTERM, also while a browser holds its connection", async () => {
    const sandbox = await startSandbox();
    await fetch(sandbox.crm, { headers: { Connection: "keep-alive" } });
    await sandbox.stop();
    expect(sandbox.process.exitCode).toBe(0);
  });

  it("makes as many records as were asked for, besides the showcase", async () => {
    const { crm } = await start("--records", "1000");
    const headers = { "X-Sandbox-Session": "user" };
    const modules = ["Leads", "Contacts", "Accounts", "Deals", "Service_Plans", "Assets", "Vendors"];
    const totals = await Promise.all(
      modules.map(async (module) => {
        const list = await fetch(`${crm}/sandbox/records?module=${module}`, { headers });
        return ((await list.json()) as { total: number }).total;
      }),
    );
    const { showcase } = (await (await fetch(`${crm}/sandbox/state`, { headers })).json()) as { showcase: unknown[] };
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(1000 + showcase.length);
  });

  it("explains itself", async () => {
    const { code, stdout } = await runSandbox("--help");
    expect(code).toBe(0);
    for (const option of ["--port", "--records", "--sdk", "--help"]) expect(stdout).toContain(option);
  });
});

describe("npm start that can't start says why in one line and ends with code 2", () => {
  async function expectRefusal(args: readonly string[], reason: RegExp): Promise<void> {
    const { code, stdout, stderr } = await runSandbox(...args);
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([2, ""]);
  }

  it.each<[string, readonly string[], RegExp]>([
    ["an unknown option", ["--colour"], /Unknown option '--colour'/],
    ["an unexpected argument", ["leads"], /leads/],
    ["an option without its value", ["--port"], /--port/],
    ["a port that is no number", ["--port", "http"], /--port wants a whole number/],
    ["a port that leaves none for the widget", ["--port", "65535"], /--port wants a whole number/],
    ["a negative number of records", ["--records=-5"], /--records wants a whole number/],
    ["no records", ["--records", "0"], /--records wants a whole number/],
    ["a file of the SDK that is not there", ["--sdk", "/nowhere/sdk.js"], /cannot read the SDK file \/nowhere\/sdk.js/],
    ["a folder as the SDK", ["--sdk", "."], /cannot read the SDK file/],
    ["a URL of the SDK that is none", ["--sdk", "https://"], /--sdk is not a URL/],
  ])("%s", async (_, args, reason) => {
    await expectRefusal(args, reason);
  });

  it("a port of the CRM page that is in use", async () => {
    const port = await occupy(0);
    await expectRefusal(["--port", String(port)], new RegExp(`port ${port} is in use`));
  });

  it("a port of the widget that is in use, giving the other one back", async () => {
    const port = await occupy((await findFreePair()) + 1);
    await expectRefusal(["--port", String(port - 1)], new RegExp(`port ${port} is in use`));
    await expect(occupy(port - 1)).resolves.toBe(port - 1);
  });
});

describe("--sdk", () => {
  it("serves a file in place of the stand-in", async () => {
    const { widget } = await start("--sdk", await temporaryFile("var ZOHO = 'real';"));
    const script = await fetch(`${widget}/sdk.js`);
    expect(await script.text()).toBe("var ZOHO = 'real';");
    expect(script.headers.get("Content-Type")).toContain("text/javascript");
  });

  it("puts a URL into the page and into its policy", async () => {
    const { widget } = await start("--sdk", "https://cdn.example/js-sdk/1.5/sdk.js?a=1&b=2");
    const page = await fetch(`${widget}/app/record.html`);
    expect(await page.text()).toContain('src="https://cdn.example/js-sdk/1.5/sdk.js?a=1&amp;b=2"');
    expect(page.headers.get("Content-Security-Policy")).toContain(
      "script-src 'self' https://live.zwidgets.com https://cdn.example;",
    );
  });

  it("is the stand-in unless named", async () => {
    const { widget } = await start();
    const page = await fetch(`${widget}/app/record.html`);
    const html = await page.text();
    expect(html).toContain('src="/sdk.js"');
    expect(html).not.toContain("zwidgets");
    expect(page.headers.get("Content-Security-Policy")).toContain("script-src 'self' https://live.zwidgets.com;");
    expect(await (await fetch(`${widget}/sdk.js`)).text()).toContain("const zrc");
  });
});

describe("the servers", () => {
  it("answer the REST API to the two tokens and to nobody else", async () => {
    const { crm } = await start();
    const ask = (headers: Record<string, string>) => fetch(`${crm}/crm/v8/org`, { headers });
    const oauth = (token: string) => ask({ Authorization: `Zoho-oauthtoken ${token}` });
    expect((await oauth("sandbox-admin")).status).toBe(200);
    expect((await oauth("sandbox-rep")).status).toBe(200);
    expect((await oauth("other")).status).toBe(401);
    expect((await ask({})).status).toBe(401);
  });

  it.each([
    "rebound.example",
    "rebound.example:PORT",
    "127.0.0.1",
    "localhost:1",
    "127.0.0.1.nip.io:PORT",
    "evil.localhost:PORT",
  ])("answer nothing to %s, which is none of their names", async (host) => {
    const { crm, widget } = await start();
    const urls = [`${crm}/`, `${crm}/sandbox/state`, `${crm}/crm/v8/org`, `${widget}/app/record.html`];
    for (const url of urls) {
      const asked = host.replace("PORT", new URL(url).port);
      const headers = { Host: asked, "X-Sandbox-Session": "user", Authorization: "Zoho-oauthtoken sandbox-admin" };
      const [response] = await once(get(url, { headers }), "response");
      expect([url, response.statusCode]).toEqual([url, 403]);
      response.resume();
    }
  });

  it("answer to both names of this machine", async () => {
    const { crm, widget } = await start();
    const other = widget.replace("//localhost:", "//127.0.0.1:");
    expect((await fetch(crm.replace("//127.0.0.1:", "//localhost:"))).status).toBe(200);
    for (const origin of [widget, other]) expect((await fetch(`${origin}/app/record.html`)).status).toBe(200);
  });

  it("let no other origin speak as the signed-in user", async () => {
    const { crm, widget } = await start();
    const preflight = await fetch(`${crm}/crm/v8/org`, {
      method: "OPTIONS",
      headers: {
        Origin: widget,
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "x-sandbox-session",
      },
    });
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBeNull();
    const plain = await fetch(`${crm}/sandbox/settings`, { method: "PUT", body: '{"theme":"night"}' });
    expect(plain.status).toBe(403);
  });

  it("let no page run inline scripts or eval, nor frame the CRM page", async () => {
    const { crm, widget } = await start();
    const policies = await Promise.all(
      [`${crm}/`, `${widget}/app/record.html`].map(
        async (url) => (await fetch(url)).headers.get("Content-Security-Policy") ?? "",
      ),
    );
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
    }
    expect(policies[0]).toContain("frame-ancestors 'none'");
    expect(policies[1]).toContain(`frame-ancestors ${crm}`);
  });

  it("serve files with their own types, and nothing from outside of their folder", async () => {
    const { crm, widget } = await start();
    const type = async (url: string) => (await fetch(url)).headers.get("Content-Type");
    expect(await type(`${widget}/app/record.js`)).toContain("javascript");
    expect(await type(`${widget}/app/record.css`)).toContain("text/css");
    expect(await type(`${crm}/crm-page.css`)).toContain("text/css");
    expect((await fetch(`${widget}/app/..%2f..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${crm}/..%2f..%2fpackage.json`)).status).toBe(404);
  });
});
