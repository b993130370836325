import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../support/collect-text.ts";
import { type DevCrm, spawnDevCrm, startDevCrm } from "../support/start-dev-crm.ts";

async function run(...args: readonly string[]) {
  const child = spawnDevCrm(args);
  if (child.stdout === null || child.stderr === null) throw new Error("no output");
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  await once(child, "close");
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}

describe("npm run dev:crm that can't start says why in one line and ends with code 2", () => {
  it.each([
    ["an unknown option", ["--colour"], /Unknown option '--colour'/],
    ["an unexpected argument", ["leads"], /leads/],
    ["an option without its value", ["--port"], /--port/],
    ["a port that is no number", ["--port", "http"], /--port wants a whole number from 0 to 65535, not "http"/],
    ["a port that does not exist", ["--port", "65536"], /--port wants a whole number/],
  ])("%s", async (_, args, reason) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("a port that is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, stdout, stderr } = await run("--port", String(port));
    other.close();
    expect(stderr).toBe(`port ${port} is in use; free it, or choose another one with --port\n`);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("explains itself", async () => {
    const { code, stdout } = await run("--help");
    expect(code).toBe(0);
    for (const option of ["--port", "--help"]) expect(stdout).toContain(option);
  });
});

describe("npm run dev:crm", () => {
  let dev: DevCrm;
  beforeAll(async () => {
    dev = await startDevCrm();
  });
  afterAll(() => dev.stop());

  /** Changes a file of the copy, and waits until the server has built it. */
  async function edit(file: string, change: (text: string) => string): Promise<string> {
    const path = join(dev.folder, file);
    const built = dev.nextLine(" in ");
    const text = change(await readFile(path, "utf8"));
    await writeFile(path, text);
    return built;
  }

  it("names the addresses to register and what to do with them", () => {
    for (const page of ["record", "settings"]) expect(dev.stdout()).toContain(`${dev.origin}/app/${page}.html`);
    for (const step of ["accept the certificate", "Developer Hub > Widgets", "Related List", "Ctrl+C"])
      expect(dev.stdout()).toContain(step);
  });

  it("serves what is packed, over HTTPS, under a certificate for 127.0.0.1", async () => {
    const types = { "record.html": "text/html", "record.css": "text/css", "record.js": "text/javascript" };
    for (const [file, type] of Object.entries(types)) {
      const { status, headers } = await dev.fetch(`/app/${file}`);
      expect([file, status]).toEqual([file, 200]);
      expect(headers["content-type"]).toContain(type);
      expect(headers["cache-control"]).toBe("no-store");
    }
    const page = (await dev.fetch("/app/record.html")).text;
    expect(page).toContain("https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js");
    for (const file of ["record-run.js", "record-trouble.js", "settings-editor.js"])
      expect((await dev.fetch(`/app/${file}`)).text).toContain("var Scorelens");
  });

  it("has one script more in its pages than is packed, a file that comes before the SDK", async () => {
    const page = (await dev.fetch("/app/settings.html")).text;
    const [own, ...packed] = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source);
    expect(own).toMatch(/^\/dev\/reload\.js\?version=\d+\.\d+$/);
    expect(packed).toEqual([
      "./guard-messages.js",
      "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js",
      "./runtime.js",
      "./settings.js",
    ]);
    expect((await dev.fetch("/app/guard-messages.js")).text).toContain("stopImmediatePropagation");
    expect((await dev.fetch(own ?? "")).headers["content-type"]).toContain("text/javascript");
  });

  it("lets no page of another origin read what it serves", async () => {
    const headers = { Origin: "https://crm.zoho.eu", "Access-Control-Request-Private-Network": "true" };
    for (const method of ["GET", "OPTIONS"])
      for (const path of ["/app/record.js", "/app/record.html", "/dev/reload.js"])
        expect((await dev.fetch(path, { method, headers })).headers).not.toHaveProperty("access-control-allow-origin");
  });

  it.each(["rebound.example:PORT", "evil.localhost:PORT", "127.0.0.1.nip.io:PORT", "127.0.0.1", "localhost:1"])(
    "answers nothing to %s, which is none of its names",
    async (name) => {
      const headers = { Host: name.replace("PORT", new URL(dev.origin).port) };
      // As a browser that was told to accept the certificate.
      const checkServerIdentity = () => undefined;
      for (const path of ["/app/record.js", "/app/record.html", "/dev/reload.js", "/dev/events", "/other"])
        expect([path, (await dev.fetch(path, { headers, checkServerIdentity })).status]).toEqual([path, 403]);
    },
  );

  it("answers to this machine's name, too", async () => {
    const headers = { Host: `localhost:${new URL(dev.origin).port}` };
    expect((await dev.fetch("/app/record.js", { headers })).status).toBe(200);
  });

  it("keeps the key of its certificate from other accounts of this machine", async () => {
    expect(((await stat(join(dev.folder, "build/dev-certificate"))).mode & 0o777).toString(8)).toBe("700");
  });

  it.each(["/", "/package.json", "/src/widgets/record.ts", "/app/..%2f..%2fpackage.json", "/app/other.html"])(
    "serves nothing else: %s",
    async (path) => {
      expect((await dev.fetch(path)).status).toBe(404);
    },
  );

  it("builds what an edited source is part of, and only that", async () => {
    const run = await edit("src/widgets/record-run.ts", (code) => `${code}\nexport const edited = "a later script";\n`);
    expect(run).toMatch(/built record-run in/);
    expect((await dev.fetch("/app/record-run.js")).text).toContain("a later script");
  });

  it("builds every script anew where one shares other names", async () => {
    const run = await edit("src/widgets/runtime.ts", (code) => `${code}\nexport const edited = "shared";\n`);
    expect(run).toMatch(/built guard-messages, runtime, .*settings-test in/);
  });

  it.each([
    ["a style sheet that a page has", "src/ui/record/record-score.css", ["record"]],
    ["a style sheet that another one imports", "src/ui/runtime/parts/parts.css", ["record", "settings"]],
    ["a style sheet that one page alone imports", "src/ui/rules/list/list.css", ["settings"]],
  ])("shows an edit in %s", async (_, file, pages) => {
    const mark = `edited-${basename(file, ".css")}`;
    expect(await edit(file, (css) => `${css}\n.${mark} { order: 7 }\n`)).toMatch(/built record, settings in/);
    for (const page of pages) expect((await dev.fetch(`/app/${page}.css`)).text).toContain(mark);
  });

  it("shows an edited page and an edited text", async () => {
    await edit("app/record.html", (html) => html.replace("<body>", '<body class="edited-page">'));
    expect((await dev.fetch("/app/record.html")).text).toContain("edited-page");
    await edit("app/translations/en.json", (json) => json.replace('"Refresh"', '"Refresh, edited"'));
    expect((await dev.fetch("/app/record.html")).text).toContain("Refresh, edited");
    const german = JSON.parse(await readFile(join(dev.folder, "app/translations/de.json"), "utf8")) as Record<
      string,
      string
    >;
    await edit("app/translations/de.json", () => JSON.stringify({ ...german, "app.refresh": "Bearbeitet" }));
    expect((await dev.fetch("/app/language-de.js")).text).toContain("Bearbeitet");
  });

  it("keeps the last good widgets while a source does not compile, says where, and goes on", async () => {
    const broken = dev.nextLine("not built");
    const path = join(dev.folder, "src/widgets/record.ts");
    const good = await readFile(path, "utf8");
    await writeFile(path, `${good}\nconst = broken;\n`);
    await broken;
    expect((await dev.fetch("/app/record.js")).status).toBe(200);
    await expect.poll(() => dev.stdout()).toContain("record.ts");
    await edit("src/widgets/record.ts", () => `${good}\nconsole.debug("mended");\n`);
    expect((await dev.fetch("/app/record.js")).text).toContain("mended");
  });

  it("ends with code 0 on SIGTERM", async () => {
    expect(await dev.stop()).toBe(0);
  });
});
