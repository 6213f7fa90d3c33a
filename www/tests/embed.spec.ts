import type { Page } from "@playwright/test";
import type { WenjingArticle } from "../src/article.ts";
import type { FromFrame, ToFrame } from "../src/embed.ts";
import { test as base, distPath, expect, StaticServer } from "./site.ts";

const TEXT = "国家统计局10月18日发布数据，前三季度增长4.8%。“经济运行平稳。”局长何以恒说。";

/** A page that keeps all messages that come to it in `received`. */
const RECEIVER =
  "<link rel=icon href=data:,><script>received = []; addEventListener('message', (e) => received.push({ from: e.origin, ...e.data }))</script>";

const test = base.extend<{ host: string; stranger: string }>({
  host: async ({ site }, use) => {
    const pages = {
      "/blog.html": `<!doctype html><title>blog</title>${RECEIVER}<iframe id="wenjing" src="${site}embed.html#origin=ORIGIN"></iframe>`,
    };
    const server = new StaticServer(distPath("npm"), { pages });
    const address = await server.start();
    pages["/blog.html"] = pages["/blog.html"].replace("ORIGIN", new URL(address).origin);
    await use(address);
    await server.stop();
  },
  stranger: async ({ site }, use) => {
    const pages = { "/evil.html": `<!doctype html><title>evil</title>${RECEIVER}`, "/frames.html": "" };
    const server = new StaticServer(distPath("npm"), { pages });
    const address = await server.start();
    pages["/frames.html"] =
      `<!doctype html><title>evil</title>${RECEIVER}<iframe src="${site}embed.html#origin=https://blog.example"></iframe>`;
    await use(address);
    await server.stop();
  },
});

type Received = FromFrame & { from: string };

const received = (page: Page) => page.evaluate("received") as Promise<Received[]>;
const last = async (page: Page, type: FromFrame["type"]) => (await received(page)).findLast((m) => m.type === type);
const tell = (page: Page, ...messages: (ToFrame | unknown)[]) =>
  page.evaluate((all) => {
    for (const message of all) document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
  }, messages);
const frameOf = (page: Page) => page.frameLocator("iframe");

test("a frame analyses what its page sends, and answers that page with result, marks and height", async ({
  page,
  host,
  site,
  faults,
}) => {
  await page.goto(`${host}blog.html`);
  await expect.poll(() => last(page, "wenjing:ready")).toMatchObject({ protocol: 1, from: new URL(site).origin });
  const before = (await last(page, "wenjing:resize")) as { height: number } | undefined;
  await tell(page, { type: "wenjing:analyze", id: 7, text: TEXT, date: "2024-10-19", uiLang: "en", hide: "ORG" });
  await expect.poll(() => last(page, "wenjing:result")).toBeTruthy();
  const result = (await last(page, "wenjing:result")) as Extract<FromFrame, { type: "wenjing:result" }>;
  expect(result.id).toBe(7);
  expect(result.marks.length).toBe(await frameOf(page).locator(".m[tabindex]").count());
  const [time] = result.analysis.times;
  expect(time?.value).toBe("2024-10-18");
  await expect(frameOf(page).locator("html")).toHaveAttribute("lang", "en");
  expect(
    await frameOf(page)
      .locator("wenjing-article")
      .evaluate((a) => (a as WenjingArticle).hide),
  ).toBe("ORG");
  const height = async () => ((await last(page, "wenjing:resize")) as { height: number } | undefined)?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(before?.height ?? 0);
  await frameOf(page).locator("time.m").first().click();
  await expect.poll(() => last(page, "wenjing:select")).toMatchObject({ mark: { type: "TIME" } });
  expect(faults).toEqual([]);
});

test("a wrong option is answered with an error that names it; a newer text supersedes an older", async ({
  page,
  host,
}) => {
  await page.goto(`${host}blog.html`);
  await expect.poll(() => last(page, "wenjing:ready")).toBeTruthy();
  await tell(page, { type: "wenjing:analyze", id: "bad", text: TEXT, date: "yesterday" });
  await expect.poll(() => last(page, "wenjing:error")).toMatchObject({ id: "bad", message: /date/ });
  const older = { type: "wenjing:analyze", id: "old", text: "北京。" };
  await tell(page, older, { type: "wenjing:analyze", id: "new", text: "上海。" });
  await expect.poll(() => last(page, "wenjing:result")).toMatchObject({ id: "new" });
  expect(await last(page, "wenjing:error")).toMatchObject({ id: "old", name: "SupersededError" });
});

test("odd messages change nothing and break nothing", async ({ page, host, faults }) => {
  await page.goto(`${host}blog.html`);
  await expect.poll(() => last(page, "wenjing:ready")).toBeTruthy();
  for (const message of [
    null,
    "wenjing:analyze",
    7,
    [],
    {},
    { type: "constructor" },
    { type: "__proto__" },
    { type: { toString: 1 } },
    { type: "wenjing:analyze", text: { length: 9 } },
    { type: "wenjing:reveal", start: "0", end: Number.POSITIVE_INFINITY },
    { type: "wenjing:reveal", start: -5, end: 1e9 },
    { type: "wenjing:look", hide: 3, words: "yes", uiLang: "<script>", theme: "url(x)", variables: ["a"] },
    {
      type: "wenjing:look",
      variables: { background: "red", "--wenjing-ink": 3, "--wenjing-per": "url(https://leak.example/)" },
    },
    { type: "wenjing:analyze", id: { deep: 1 }, text: `<img src=x onerror="hacked=1"><script>hacked=1</script>` },
  ]) {
    await tell(page, message);
  }
  await tell(page, { type: "wenjing:analyze", id: "after", text: TEXT });
  await expect.poll(() => last(page, "wenjing:result")).toMatchObject({ id: "after" });
  expect(
    await frameOf(page)
      .locator("html")
      .evaluate(() => [globalThis.hacked, Object.keys(Object.prototype)]),
  ).toEqual([undefined, []]);
  expect(faults).toEqual([]);
});

test("a page of another origin inside the same page is not heard, nor one that is not the parent", async ({
  page,
  host,
  stranger,
}) => {
  await page.goto(`${host}blog.html`);
  await expect.poll(() => last(page, "wenjing:ready")).toBeTruthy();
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.id = "evil";
    frame.src = src;
    document.body.append(frame);
    return new Promise((loaded) => frame.addEventListener("load", loaded));
  }, `${stranger}evil.html`);
  const evil = page.frames().find((frame) => frame.url().startsWith(stranger));
  await evil?.evaluate((text) => {
    parent.frames[0]?.postMessage({ type: "wenjing:analyze", id: "evil", text }, "*");
    parent.frames[0]?.postMessage({ type: "wenjing:hello" }, "*");
  }, TEXT);
  await page.waitForTimeout(400);
  expect(await frameOf(page).first().locator(".m").count()).toBe(0);
  expect(await evil?.evaluate("received")).toEqual([]);
  await tell(page, { type: "wenjing:analyze", id: "good", text: TEXT });
  await expect.poll(() => last(page, "wenjing:result")).toMatchObject({ id: "good" });
  expect(await evil?.evaluate("received")).toEqual([]);
});

test("a frame that names another origin is deaf and dumb to the page around it", async ({ page, stranger }) => {
  await page.goto(`${stranger}frames.html`);
  const frame = page.frames().find((f) => f.url().includes("embed.html"));
  await frame?.waitForSelector("wenjing-article #text", { state: "attached" });
  await tell(page, { type: "wenjing:hello" }, { type: "wenjing:analyze", id: 1, text: TEXT });
  await page.waitForTimeout(400);
  expect(await received(page)).toEqual([]);
  expect(await frameOf(page).locator(".m").count()).toBe(0);
});

test("a frame without any script around it shows the text of its address", async ({ page, site, faults }) => {
  await page.goto(`${site}embed.html#text=${encodeURIComponent(TEXT)}&date=2024-10-19`);
  await expect(page.locator("wenjing-article time.m").first()).toHaveAttribute("datetime", "2024-10-18");
  expect(faults).toEqual([]);
});
