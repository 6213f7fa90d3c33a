import { defineConfig } from "@playwright/test";
import { browserOptions } from "./tests/browser.js";

/** Tests of what was built, `dist/site` and `dist/wenjing.html`, in a real browser. */
export default defineConfig({
  testDir: "tests",
  timeout: 30_000,
  workers: 1,
  fullyParallel: false,
  reporter: [["list"]],
  use: {
    launchOptions: browserOptions(),
    locale: "zh-CN",
    viewport: { width: 1280, height: 860 },
  },
});
