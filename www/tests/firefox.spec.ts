import { existsSync } from "node:fs";
import puppeteer, { type Page } from "puppeteer-core";
import { test as base, distPath, example, expect, StaticServer } from "./site.ts";

/** Where distributions and macOS keep Firefox, after the `FIREFOX` variable. */
const executablePath = [
  process.env.FIREFOX,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
].find((place) => place && existsSync(place));

base.skip(!executablePath, "no Firefox here");

const test = base.extend<{ firefox: Page; errors: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  errors: async ({}, use) => use([]),
  firefox: async ({ errors }, use) => {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: executablePath ?? "",
      headless: true,
    });
    const page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await use(page);
    await browser.close();
  },
});

/** Waits for something in the shadow of the article, which no observer of the document sees. */
async function marked(page: Page, selector: string): Promise<void> {
  const found = (inside: string) => document.querySelector("wenjing-article")?.shadowRoot?.querySelector(inside);
  await page.waitForFunction(found, { polling: 100 }, selector);
}

test("the site works in Firefox: marks, details, panels, what is kept", async ({ firefox, site, errors }) => {
  test.setTimeout(90_000);
  const text = await example("wire");
  await firefox.goto(`${site}#text=${encodeURIComponent(text)}`);
  await marked(firefox, "mark.m");
  for (const tag of ["mark", "time", "data", "q", "cite"]) {
    expect((await firefox.$$(`wenjing-article >>> ${tag}.m`)).length, tag).toBeGreaterThan(0);
  }
  await (await firefox.$("wenjing-article >>> data.m"))?.click();
  await marked(firefox, "#tip:popover-open footer");
  await firefox.keyboard.press("Escape");
  for (const id of ["quotes", "figures", "timeline", "sources", "words", "entities"]) {
    await (await firefox.$(`#tab-${id}`))?.click();
    await firefox.waitForSelector("#panel button", { visible: true });
  }
  await new Promise((kept) => setTimeout(kept, 500));
  await firefox.reload();
  await marked(firefox, "mark.m");
  expect(errors).toEqual([]);
});

test("the package works in Firefox, in a worker and inline", async ({ firefox, errors }) => {
  const page = (script: string) =>
    `<!doctype html><meta charset="utf-8"><link rel=icon href=data:,><script type="module" src="/${script}"></script>
     <wenjing-article date="2024-10-19">国家统计局10月18日发布数据。</wenjing-article>`;
  const pages = { "/a.html": page("index.js"), "/b.html": page("inline.js") };
  const server = new StaticServer(distPath("npm"), { pages });
  const address = await server.start();
  for (const name of Object.keys(pages)) {
    await firefox.goto(`${address}${name.slice(1)}`);
    await marked(firefox, 'time[datetime="2024-10-18"]');
  }
  await server.stop();
  expect(errors).toEqual([]);
});
