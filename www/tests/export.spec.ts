import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";
import { distPath, enter, example, expect, ON_ONE_STORY, test } from "./site.ts";

test("the analysis as JSON keeps to its schema", async () => {
  const schema = JSON.parse(await readFile(distPath("npm/schema.json"), "utf8"));
  const validate = new Ajv({ allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema);
  const { createAnalyzer } = await import(distPath("npm/core.js"));
  const analyzer = createAnalyzer();
  for (const text of [await example("wire"), await example("hk"), await example("messy"), "", "\ud800=1+1"]) {
    validate(JSON.parse(await analyzer.export(text, "json", { date: "2024-10-27" })));
    expect(validate.errors).toBeNull();
  }
  await expect(analyzer.export("北京", "docx")).rejects.toThrow(/docx/);
  analyzer.terminate();
});

// A browser saves ten files from one visit to a page.
for (const [half, from, to] of [["first", 0, 7] as const, ["second", 7, 13] as const]) {
  test(`every export of the menu is saved: the ${half} half`, async ({ page, site, faults }) => {
    await page.goto(site);
    await enter(page, await example("wire"));
    await page.locator('[popovertarget="export"]').click();
    const items = await page.locator("#export button:not(:last-child)").all();
    expect(items.length).toBe(13);
    for (const item of items.slice(from, to)) {
      const saved = page.waitForEvent("download");
      await item.click();
      const download = await saved;
      const name = download.suggestedFilename();
      const content = await readFile(await download.path(), "utf8");
      expect(content, name).toContain(name.endsWith(".bio") ? "何 B-PER" : "何以恒");
    }
    expect(faults).toEqual([]);
  });
}

test("the exported page shows the article and loads nothing", async ({ page, site }, info) => {
  await page.goto(site);
  await enter(page, `${await example("wire")}\n<img src=/leak onerror=alert(1)><script>alert(1)</script>`);
  await page.locator('[popovertarget="export"]').click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "HTML" }).click();
  const file = info.outputPath("article.html");
  await (await saved).saveAs(file);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("dialog", () => asked.push("a dialog"));
  await page.goto(`file://${file}`);
  for (const tag of ["mark", "time[datetime]", "data[value]", "q"]) {
    expect(await page.locator(tag).count(), tag).toBeGreaterThan(0);
  }
  expect(await page.locator("img, script").count()).toBe(0);
  expect(asked).toEqual([`file://${file}`]);
});

test("open articles are compared, and a figure leads to its place", async ({ page, site, faults }) => {
  await page.goto(site);
  await enter(page, ON_ONE_STORY[0]);
  await page.locator("#tab-compare").click();
  await expect(page.locator("#panel .none")).toBeVisible();
  await page.getByRole("button", { name: "新文章" }).click();
  await enter(page, ON_ONE_STORY[1]);
  await page.locator("#tab-compare").click();
  await expect(page.locator(".agreement.differ")).toHaveCount(1);
  await expect(page.locator(".agreement.compatible")).toHaveCount(1);
  await page.locator(".compare button[title]", { hasText: "1万多名" }).click();
  await expect(page.locator(".articles li").first()).toHaveClass(/open/);
  await expect(page.locator("wenjing-article")).toContainText("1万多名");
  await page.locator(".compare fieldset input").first().uncheck();
  await expect(page.locator(".agreement")).toHaveCount(0);
  expect(faults).toEqual([]);
});
