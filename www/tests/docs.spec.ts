import AxeBuilder from "@axe-core/playwright";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, StaticServer, test } from "./site.ts";

for (const name of ["docs.html", "docs.en.html"]) {
  test(`${name}: every example lives, every table is full`, async ({ page, site, faults }) => {
    await page.goto(site + name);
    const marked = (where: Page | FrameLocator, id: string) => expect(where.locator(id).first()).toBeAttached();
    for (const article of await page.locator("wenjing-article").all()) {
      await expect(article.locator(".m").first()).toBeAttached();
    }
    await marked(page, "#found td");
    await marked(page.frameLocator("#frame"), ".m");
    for (const table of await page.locator("main > section > table").all()) {
      const told = await table.locator("tbody td:last-child").allTextContents();
      expect(told.length).toBeGreaterThan(0);
      for (const text of told) expect(text).toMatch(name === "docs.html" ? /\p{Script=Han}/u : /\.$/);
    }
    await page.locator("#options").locator("..").locator("input[name=words]").check();
    await expect(page.locator("#options .word").first()).toBeAttached();
    await page.locator("#events mark.PER").click();
    await expect(page.locator("#chosen")).toHaveText(/^PER \d+–\d+$/);
    await page.locator("#news").fill("上海。");
    await expect(page.locator("#found tr")).toHaveCount(1);
    expect(faults).toEqual([]);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme, viewport: { width: 320, height: 700 } });
      test(`${name}: axe finds no fault, nothing scrolls sideways`, async ({ page, site }) => {
        await page.goto(site + name);
        await expect(page.frameLocator("#frame").locator(".m").first()).toBeAttached();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    });
  }
}

test("the bookmarklet opens the selection of any page, and the whole text if nothing is selected", async ({
  page,
  site,
  context,
}) => {
  await page.goto(`${site}docs.html`);
  const href = (await page.locator("#bookmarklet").getAttribute("href")) ?? "";
  expect(href).toMatch(/^javascript:/);
  const code = decodeURIComponent(href.slice("javascript:".length));
  const pages = {
    "/news.html": "<!doctype html><meta charset=utf-8><p id=a>新华社北京10月18日电</p><p>其他 100% & #1</p>",
  };
  const other = new StaticServer("/nowhere", { pages });
  await page.goto(`${await other.start()}news.html`);
  const press = async () => {
    const opened = context.waitForEvent("page");
    await page.evaluate(code);
    const wenjing = await opened;
    await wenjing.waitForURL(site);
    return wenjing;
  };
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("#a") as Node));
  const selected = await press();
  await expect(selected.locator("#source")).toHaveValue("新华社北京10月18日电");
  expect(await selected.evaluate(() => opener)).toBeNull();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect((await press()).locator("#source")).toHaveValue("新华社北京10月18日电\n\n其他 100% & #1");
  await other.stop();
});

test("the page leads to its documentation", async ({ page, site }) => {
  await page.goto(site);
  await page.getByRole("link", { name: /网站/ }).first().click();
  await expect(page).toHaveURL(`${site}docs.html`);
});
