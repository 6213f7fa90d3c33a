import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import { distPath, enter, example, expect, test } from "./site.ts";

test("the analysis as JSON keeps to its schema", async () => {
  const schema = JSON.parse(await readFile(distPath("npm/schema.json"), "utf8"));
  const validate = new Ajv({ formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema);
  const { createAnalyzer } = await import(distPath("npm/core.js"));
  const analyzer = createAnalyzer();
  for (const text of [await example("wire"), await example("hk"), await example("messy"), "", "\ud800=1+1"]) {
    validate(JSON.parse(await analyzer.export(text, "json", { date: "2024-10-27" })));
    expect(validate.errors).toBeNull();
  }
  await expect(analyzer.export("北京", "docx")).rejects.toThrow(/docx/);
  analyzer.terminate();
});

test("every export of the menu is saved", async ({ page, site, faults }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator('[popovertarget="export"]').click();
  const items = page.locator("#export button:not(:last-child)");
  expect(await items.count()).toBe(13);
  for (const item of await items.all()) {
    const saved = page.waitForEvent("download");
    await item.click();
    const download = await saved;
    const content = await readFile(await download.path(), "utf8");
    expect(content.length, download.suggestedFilename()).toBeGreaterThan(100);
    expect(content).toContain("何以恒".slice(0, download.suggestedFilename().endsWith(".bio") ? 1 : 3));
  }
  expect(faults).toEqual([]);
});

test("the exported page shows the article and loads nothing", async ({ page, site, server }) => {
  await page.goto(site);
  await enter(page, `${await example("wire")}\n<img src=/leak onerror=alert(1)><script>alert(1)</script>`);
  await page.locator('[popovertarget="export"]').click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "HTML" }).click();
  const content = await readFile(await (await saved).path(), "utf8");
  const before = server.requests.length;
  page.on("dialog", () => expect(false, "nothing runs").toBe(true));
  await page.setContent(content);
  for (const tag of ["mark", "time[datetime]", "data[value]", "q"]) {
    expect(await page.locator(tag).count(), tag).toBeGreaterThan(0);
  }
  expect(await page.locator("img, script").count()).toBe(0);
  expect(server.requests.length).toBe(before);
});

const FIRST = "东岭市暴雨已致3人死亡\n\n　　东岭市应急管理局11日通报，暴雨已造成3人死亡，1万多名居民被紧急转移。\n";
const SECOND = "东岭暴雨遇难人数升至5人\n\n　　东岭市应急管理局12日说，暴雨已造成5人死亡，12000名居民被转移。\n";

test("open articles are compared, and a figure leads to its place", async ({ page, site, faults }) => {
  await page.goto(site);
  await enter(page, FIRST);
  await page.locator("#tab-compare").click();
  await expect(page.locator("#panel .none")).toBeVisible();
  await page.getByRole("button", { name: "新文章" }).click();
  await enter(page, SECOND);
  await page.locator("#tab-compare").click();
  await expect(page.locator(".agreement.differ")).toHaveCount(1);
  await expect(page.locator(".agreement.compatible")).toHaveCount(1);
  await page.locator(".compare button", { hasText: "1万多名" }).click();
  await expect(page.locator(".articles li").first()).toHaveClass(/open/);
  await expect(page.locator("wenjing-article")).toContainText("1万多名");
  await page.locator(".compare fieldset input").first().uncheck();
  await expect(page.locator(".agreement")).toHaveCount(0);
  expect(faults).toEqual([]);
});
