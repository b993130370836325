import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/preact";
import { options } from "preact";
import { afterEach, vi } from "vitest";
import { PATIENCE } from "./patience.ts";

// Nothing reads a template at run time, here as in the build: one that was not compiled fails the test.
vi.mock("htm/mini", () => ({
  default() {
    throw new Error("This template was not compiled: see scripts/templates/compile-templates.js.");
  },
}));

// A whole form in a simulated page is slow on a busy machine. Waiting ends with what is waited for.
configure({ asyncUtilTimeout: PATIENCE });
afterEach(cleanup);

// Files share a page, which each of them finds as if it were new.
for (const storage of [sessionStorage, localStorage]) storage.clear();
for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
for (const part of [document.head, document.body]) part.replaceChildren();
history.replaceState(null, "", "/");
delete options.vnode;
