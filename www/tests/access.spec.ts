import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { WenjingArticle } from "../src/article.ts";
import { enter, example, expect, ON_ONE_STORY, test } from "./site.ts";

const PANELS = ["entities", "quotes", "figures", "timeline", "sources", "words", "compare"];

/** Nothing that axe calls a violation. */
async function expectNoFault(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .slice(0, 3)
        .map((n) => n.html.slice(0, 160))
        .join(" | ")}`,
  );
  expect(found, where).toEqual([]);
}

for (const locale of ["zh-CN", "en-US"]) {
  for (const look of ["light", "dark", "forced"] as const) {
    test.describe(`${locale}, ${look}`, () => {
      test.use({
        locale,
        colorScheme: look === "dark" ? "dark" : "light",
        contextOptions: { forcedColors: look === "forced" ? "active" : "none" },
      });
      test("axe finds no fault, in any panel", async ({ page, site }) => {
        test.setTimeout(60_000);
        await page.goto(site);
        await page.locator("h1").waitFor();
        const check = (where: string) => expectNoFault(page, where);
        await check("empty");
        await enter(page, await example("messy"));
        for (const id of PANELS) {
          await page.locator(`#tab-${id}`).click();
          await check(id);
        }
        await page.locator("wenjing-article .paragraph mark.m").first().click();
        await check("details of a mark");
        await page.keyboard.press("Escape");
        await page.locator('[popovertarget="settings"]').click();
        await check("settings");
        await page.keyboard.press("Escape");
        await page.keyboard.press("?");
        await check("keys");
        await page.keyboard.press("Escape");
        for (const text of ON_ONE_STORY) {
          await page.locator(".articles > button").click();
          await enter(page, text);
        }
        await page.locator("#tab-compare").click();
        await expect(page.locator(".agreement.differ")).toBeVisible();
        await check("a comparison");
        await page.locator("#source").fill("长文。".repeat(7000));
        await page.waitForTimeout(500); // until it is kept
        await page.reload();
        await expect(page.locator("#excerpt")).toBeVisible();
        await check("a long text");
      });

      test("axe finds no fault in the frame for other sites", async ({ page, site }) => {
        await page.goto(`${site}embed.html`);
        await expectNoFault(page, "empty");
        await page.goto("about:blank");
        await page.goto(`${site}embed.html#text=${encodeURIComponent(await example("messy"))}`);
        const article = page.locator("wenjing-article");
        await expect(article.locator("mark.m").first()).toBeAttached();
        await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh-CN" ? "zh-Hans" : "en");
        await expectNoFault(page, "an article");
        await article.locator("details.fold summary").first().click();
        await expectNoFault(page, "unfolded");
        await article.locator(".paragraph mark.m").first().click();
        await expectNoFault(page, "details of a mark");
        const frame = `<iframe title="新闻" src="${page.url()}" style="inline-size: 40rem; block-size: 40rem"></iframe>`;
        await page.route("**/blog.html", (route) =>
          route.fulfill({
            contentType: "text/html; charset=utf-8",
            body: `<!doctype html><html lang="zh"><title>博客</title><main><h1>博客</h1>${frame}</main>`,
          }),
        );
        await page.goto(`${site}blog.html`);
        await expect(page.frameLocator("iframe").locator("mark.m").first()).toBeAttached();
        await expectNoFault(page, "a page around it");
      });
    });
  }
}

test("keys move among the marks and open what they mean", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator("#source").evaluate((box) => (box as HTMLElement).blur());
  const focused = () =>
    page.locator("wenjing-article").evaluate((a) => Number((a.shadowRoot?.activeElement as HTMLElement)?.dataset.mark));
  await page.keyboard.press("n");
  const first = await focused();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBeGreaterThan(first);
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).toBe(first);
  await page.keyboard.press("Enter");
  await expect(page.locator("wenjing-article #tip footer")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("wenjing-article #tip")).toBeHidden();
  expect(await focused()).toBe(first);
});

test("with the keys alone: open an example, read, leave the box, close the list of keys", async ({ page, site }) => {
  await page.goto(site);
  const focused = () => page.evaluate(() => document.activeElement?.className ?? "");
  for (let stop = 0; stop < 30; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".examples button"))) break;
  }
  await page.keyboard.press("Enter");
  await expect(page.locator(".reading")).toBeFocused();
  await page.keyboard.press("r");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("WENJING-ARTICLE");
  await page.keyboard.press("e");
  await expect(page.locator("#source")).toBeFocused();
  await page.keyboard.press("Escape");
  expect(await focused()).toContain("reading");
  await page.keyboard.press("?");
  await expect(page.locator("#help button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#help")).toBeHidden();
  expect(await focused()).toContain("reading");
});

test("one mark at a time is in the order of the Tab key", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  const stops = () =>
    page
      .locator("wenjing-article")
      .evaluate((a) => (a as WenjingArticle).shadowRoot?.querySelectorAll('#text [tabindex="0"]').length);
  expect(await stops()).toBe(1);
  await page.locator("wenjing-article mark.m").nth(3).click();
  expect(await stops()).toBe(1);
});

test("single keys: help, search, types, words, undo; and they can be switched off", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator("#source").evaluate((box) => (box as HTMLElement).blur());
  await page.keyboard.press("?");
  await expect(page.locator("#help")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("何以恒");
  await expect(page.locator(".search [role=status]")).toHaveText(/共 [2-9] 处/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await expect(page.locator(".legend .PER")).toHaveAttribute("aria-pressed", "false");
  await page.locator('[popovertarget="settings"]').click();
  await page.locator("#settings input[type=checkbox]").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await expect(page.locator(".legend .PER")).toHaveAttribute("aria-pressed", "false");
});

for (const width of [320, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 780 } });
    test("nothing scrolls sideways, targets are large enough", async ({ page, site }) => {
      await page.goto(site);
      await enter(page, await example("messy"));
      for (const id of PANELS) {
        await page.locator(`#tab-${id}`).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(width);
        const small = await page.locator("button:visible, select:visible, summary:visible").evaluateAll((targets) =>
          targets
            .filter((target) => target.getRootNode() === document)
            .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
            .filter(({ box }) => box.height < 24 || box.width < 24)
            .map(({ text, box }) => `${text?.trim()} ${box.width.toFixed()}×${box.height.toFixed()}`),
        );
        expect(small, id).toEqual([]);
      }
    });
  });
}
