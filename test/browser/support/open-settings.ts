import type { Browser, FrameLocator, Page } from "playwright-core";
import type { RunningSandbox } from "./start-sandbox.ts";

export interface OpenedSettings {
  readonly page: Page;
  readonly widget: FrameLocator;
  /** Everything that the browser reported as an error, of the page and the widget. */
  readonly errors: readonly string[];
}

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Opens the CRM's setup with the list of a module's rules. `newRule` is what their button says in the user's language. */
export async function openSettings(
  browser: Pick<Browser, "newPage">,
  { crm }: RunningSandbox,
  viewport: Viewport = { width: 1400, height: 900 },
  newRule = "New rule",
): Promise<OpenedSettings> {
  const page = await browser.newPage({ viewport });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${crm}/?tab=settings`);
  const widget = page.frameLocator("iframe");
  await widget.getByRole("button", { name: newRule }).first().waitFor();
  return { page, widget, errors };
}

/** Chooses field, comparison and value of the criterion with this number. */
export async function fillCriterion(
  widget: FrameLocator,
  number: string,
  field: string,
  comparison: string,
  value: string,
): Promise<void> {
  const row = widget.getByRole("group", { name: `criterion ${number}`, exact: true });
  await row.getByRole("combobox", { name: "Field" }).selectOption({ label: field });
  await row.getByRole("combobox", { name: "Comparison" }).selectOption({ label: comparison });
  const choice = row.getByRole("combobox", { name: "Value" });
  if ((await choice.count()) > 0) await choice.selectOption({ label: value });
  else await row.getByRole("textbox", { name: "Value" }).fill(value);
}

/** Calls the REST API as an administrator does from elsewhere. */
export async function askZoho({ crm }: RunningSandbox, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${crm}/crm/v8${path}`, {
    method,
    headers: { Authorization: "Zoho-oauthtoken sandbox-admin" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return text === "" ? null : JSON.parse(text);
}

/** Names of the stored rules of Leads. */
export async function listRuleNames(sandbox: RunningSandbox): Promise<readonly string[]> {
  const answer = await askZoho(sandbox, "GET", "/settings/automation/scoring_rules?module=Leads&per_page=200");
  return (Object(answer).scoring_rules as { name: string }[]).map(({ name }) => name);
}
