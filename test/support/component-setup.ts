import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/preact";
import { afterEach } from "vitest";
import { PATIENCE } from "./patience.ts";

// A whole form in a simulated page is slow on a busy machine. Waiting ends with what is waited for.
configure({ asyncUtilTimeout: PATIENCE });
afterEach(cleanup);
