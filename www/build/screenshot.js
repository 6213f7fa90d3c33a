// Takes screenshot.png of the built site with an example open. Run with `npm run screenshot`.
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { browserOptions } from "../tests/browser.js";

const www = new URL("../", import.meta.url);
const server = await preview({ root: www.pathname, build: { outDir: "../dist/site" }, logLevel: "warn" });
const browser = await chromium.launch(browserOptions());
const page = await browser.newPage({ viewport: { width: 1150, height: 680 }, locale: "zh-CN" });
await page.goto(server.resolvedUrls.local[0]);
await page.locator(".examples button").first().click();
await page.locator("wenjing-article mark.m").first().waitFor();
await page.locator("#tab-quotes").click();
await page.waitForTimeout(500);
await page.screenshot({ path: new URL("screenshot.png", www).pathname });
await browser.close();
await server.close();
