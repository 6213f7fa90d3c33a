import AxeBuilder from "@axe-core/playwright";
import { test as base, distPath, expect, StaticServer } from "./site.ts";

/** What a careful site allows: its own files; no inline styles, no blobs, no strings as scripts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html wenjing",
  "report-uri /reports",
].join("; ");

const test = base.extend<{ server: StaticServer; blog: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  server: async ({}, use) => {
    const server = new StaticServer(new URL("blog", import.meta.url).pathname, {
      folders: { "/wenjing/": distPath("npm") },
      headers: { "content-security-policy": POLICY },
      pages: { "/icon.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>` },
    });
    await use(server);
    await server.stop();
  },
  blog: async ({ server }, use) => use(await server.start()),
});

test("two elements on a blog with a strict policy share one engine, and break no rule of it", async ({
  page,
  blog,
  server,
  faults,
}) => {
  await page.goto(blog);
  for (const id of ["first", "second"]) await expect(page.locator(`#${id} time.m`).first()).toBeAttached();
  expect(page.workers().length).toBe(1);
  expect(server.requests.filter((path) => path.endsWith(".wasm")).length).toBe(1);
  await page.locator("#first mark.PER").click();
  await expect(page.locator("#first #tip footer")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("#second").evaluate((article) => article.setAttribute("words", ""));
  await expect(page.locator("#second .word").first()).toBeAttached();
  await page.waitForTimeout(300);
  expect(server.reports).toEqual([]);
  expect(faults).toEqual([]);
});

test("the blog's policy does report what breaks it", async ({ page, blog, server }) => {
  await page.goto(blog);
  await page
    .evaluate(() => {
      try {
        document.body.innerHTML = "<b>a string</b>";
      } catch {
        // Trusted Types
      }
      new Worker(URL.createObjectURL(new Blob([""]))).onerror = () => {};
    })
    .catch(() => {});
  await expect.poll(() => server.reports.length).toBeGreaterThan(0);
});

test("styles stay where they belong: the blog's out of the element, the element's out of the blog", async ({
  page,
  blog,
}) => {
  await page.goto(blog);
  await expect(page.locator("#first .m").first()).toBeAttached();
  await expect(page.locator("article > p > mark")).toHaveCSS("font-size", "40px");
  await expect(page.locator("#first mark.m").first()).not.toHaveCSS("font-size", "40px");
  await expect(page.locator("#first h2")).toHaveCSS("color", "rgb(47, 111, 98)"); // ::part(title)
  await expect(page.locator("#first mark.PER")).toHaveCSS("text-decoration-color", "rgb(140, 47, 0)");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test(`axe finds no fault in the elements of a light blog, the system ${colorScheme}`, async ({ page, blog }) => {
      await page.goto(blog);
      await expect(page.locator("#second .m").first()).toBeAttached();
      const { violations } = await new AxeBuilder({ page }).include("wenjing-article").setLegacyMode().analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the article shows as it was written", async ({ page, blog }) => {
    await page.goto(blog);
    await expect(page.locator("#first p").first()).toBeVisible();
    await expect(page.locator("#second")).toBeVisible();
  });
});
