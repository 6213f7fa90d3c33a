import { enter, example, expect, test } from "./site.ts";

test("after one visit the site works with the server gone", async ({ page, site, server, faults }) => {
  await page.goto(site);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0);
  await server.stop();
  await page.reload();
  await enter(page, await example("hk"));
  await expect(page.locator("wenjing-article mark.m").first()).toBeAttached();
  expect(faults).toEqual([]);
});

test("the manifest and its icons are there", async ({ page, site }) => {
  await page.goto(site);
  const manifest = await page.evaluate(async () => {
    const href = document.querySelector<HTMLLinkElement>("link[rel=manifest]")?.href ?? "";
    const content = await (await fetch(href)).json();
    const icons = await Promise.all(
      content.icons.map(async (icon: { src: string }) => (await fetch(new URL(icon.src, href))).status),
    );
    return { name: content.name, icons };
  });
  expect(manifest.name).toContain("Wenjing");
  expect(manifest.icons).toEqual([200, 200, 200]);
});
