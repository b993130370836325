import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/preact";
import { afterEach } from "vitest";

// A whole form in a simulated page is slow on a busy machine. Waiting ends with what is waited for.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);
