import { enter, example, expect, test } from "./site.ts";

const TEXT = "国家统计局10月18日发布数据：增长4.8% & 其他+更多。";

for (const mark of ["?", "#"]) {
  test(`text after ${mark} in the address opens, is marked, and leaves the address`, async ({ page, site, faults }) => {
    await page.goto(`${site}${mark}text=${encodeURIComponent(TEXT)}`);
    await expect(page.locator("#source")).toHaveValue(TEXT);
    await expect(page.locator("wenjing-article time.m").first()).toBeAttached();
    expect(page.url()).toBe(site);
    expect(faults).toEqual([]);
  });
}

test("a link to #text= inside an open page adds an article", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, "北京。");
  await page.evaluate((text) => {
    location.hash = `text=${encodeURIComponent(text)}`;
  }, TEXT);
  await expect(page.locator("#source")).toHaveValue(TEXT);
  await expect(page.locator(".articles li")).toHaveCount(2);
});

test("what the share sheet hands over does not reach the server once the site is installed", async ({
  page,
  site,
  server,
}) => {
  await page.goto(site);
  const { action, method, params } = await page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>("link[rel=manifest]")?.href ?? "";
    return (await (await fetch(href)).json()).share_target;
  });
  expect([action, method, params.text]).toEqual(["./", "GET", "text"]);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const before = server.requests.length;
  await page.goto(`${site}?title=${encodeURIComponent("标题")}&text=${encodeURIComponent(TEXT)}`);
  await expect(page.locator("#source")).toHaveValue(`标题\n\n${TEXT}`);
  expect(server.requests.slice(before).filter((path) => path === "/")).toEqual([]);
});

test("two tabs keep each other's articles", async ({ page, site, context }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.waitForTimeout(500);
  const other = await context.newPage();
  await other.goto(`${site}#text=${encodeURIComponent(TEXT)}`);
  await expect(other.locator(".articles li")).toHaveCount(2);
  await other.waitForTimeout(500);
  await enter(page, await example("hk"));
  await page.waitForTimeout(500);
  await expect(page.locator(".articles li")).toHaveCount(2);
  await other.close();
  await page.reload();
  await expect(page.locator(".articles li")).toHaveCount(2);
  await page.locator(".articles .tab").nth(1).click();
  await expect(page.locator("#source")).toHaveValue(TEXT);
  await page.locator(".articles .tab").first().click();
  await expect(page.locator("#source")).toHaveValue(await example("hk"));
});
