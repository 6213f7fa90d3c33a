import type { Page } from "@playwright/test";
import { example, expect, test } from "./site.ts";

/** Milliseconds for which a task may hold the page: the browser calls longer ones long. */
const LONG = 50;

declare global {
  var longTasks: number[];
}

// Times are judged only where they are asked for (`./build.sh bench`): the machine may be busy with other
// things, and what a page cannot do in five tries, it cannot do.
const TIMED = process.env.TIMED === "1";
if (TIMED) test.describe.configure({ retries: 4 });

/** That nothing took long, where times are judged. */
function expectNone(tasks: number[], what?: string): void {
  if (TIMED) expect(tasks, what).toEqual([]);
}

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      globalThis.longTasks.push(...list.getEntries().map((entry) => Math.round(entry.duration)));
    }).observe({ type: "longtask" });
  });
});

/** News of that many bytes, no two articles quite the same. */
async function news(bytes: number): Promise<string> {
  const articles = [await example("wire"), await example("hk"), await example("messy")];
  let text = "";
  for (let day = 0; text.length * 2.7 < bytes; day++) {
    text += `${articles[day % 3]?.replaceAll("18日", `${(day % 28) + 1}日`)}\n\n`;
  }
  return text;
}

/** Pastes as a reader does, with the keys; returns when the text is on show from end to end. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator("#source").focus();
  await page.evaluate((all) => navigator.clipboard.writeText(all), text);
  await longTasksOf(page, async () => {}); // those of the preparation
  await page.keyboard.press("Control+V");
  await page.waitForFunction(
    () => {
      const article = document.querySelector("wenjing-article");
      const marks = article?.marks ?? [];
      return marks.length > 0 && article?.shadowRoot?.querySelector(`[data-mark="${marks.length - 1}"]`);
    },
    undefined,
    { polling: 300 },
  );
  await page.waitForTimeout(500);
}

async function longTasksOf(page: Page, run: () => Promise<unknown>): Promise<number[]> {
  await page.waitForTimeout(100);
  await page.evaluate(() => globalThis.longTasks.splice(0));
  await run();
  await page.waitForTimeout(100);
  return page.evaluate(() => globalThis.longTasks.splice(0));
}

test("the observer does see a long task", async ({ page, site }) => {
  await page.goto(site);
  const seen = await longTasksOf(page, () =>
    page.evaluate(
      () =>
        new Promise((done) =>
          setTimeout(() => {
            const end = performance.now() + 120;
            while (performance.now() < end);
            setTimeout(done, 50);
          }),
        ),
    ),
  );
  expect(seen.some((ms) => ms > 2 * LONG)).toBe(true);
});

test("a pasted megabyte holds the page up nowhere, and then scrolls smoothly", async ({ page, site, faults }) => {
  test.setTimeout(90_000);
  await page.goto(site);
  const text = await news(1_000_000);
  expect(new TextEncoder().encode(text).length).toBeGreaterThan(950_000);
  expectNone(await longTasksOf(page, () => paste(page, text)));
  await expect(page.locator("#excerpt")).toBeVisible();
  await page.mouse.move(600, 500);
  const scroll = async () => {
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
  };
  expectNone(await longTasksOf(page, scroll));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(5000);
  expect(faults).toEqual([]);
});

test("with five thousand marks, panels, kinds and search answer at once", async ({ page, site }) => {
  await page.goto(site);
  await paste(page, await news(130_000));
  expect(
    await page
      .locator("wenjing-article")
      .evaluate((article) => (article as HTMLElementTagNameMap["wenjing-article"]).marks.length),
  ).toBeGreaterThan(5000);
  for (const id of ["quotes", "figures", "timeline", "sources", "words", "entities"]) {
    const press = () => page.locator(`#tab-${id}`).evaluate((tab) => (tab as HTMLElement).click());
    expectNone(await longTasksOf(page, press), id);
  }
  await page.locator("#excerpt").focus();
  for (const key of ["1", "1", "w", "w", "n"]) {
    expectNone(await longTasksOf(page, () => page.keyboard.press(key)), key);
  }
});

test("articles of a megabyte are compared, and hold the page up nowhere", async ({ page, site, faults }) => {
  test.setTimeout(120_000);
  await page.goto(site);
  const text = await news(TIMED ? 1_000_000 : 200_000);
  await paste(page, text);
  await page.getByRole("button", { name: "新文章" }).click();
  await paste(page, text.replaceAll("18日", "19日"));
  const compare = async () => {
    await page.locator("#tab-compare").evaluate((tab) => (tab as HTMLElement).click());
    await expect(page.locator(".compare section").last()).toBeVisible({ timeout: 60_000 });
  };
  expectNone(await longTasksOf(page, compare));
  // Each list begins with some of its rows; the rest come when they are wished for.
  const entries = page.locator(".compare section").nth(3).locator("> ul > li").first().locator("li");
  const few = await entries.count();
  expect(few).toBeLessThan(10);
  expectNone(await longTasksOf(page, () => entries.last().getByRole("button").click()));
  expect(await entries.count()).toBeGreaterThan(2 * few);
  expect(faults).toEqual([]);
});
