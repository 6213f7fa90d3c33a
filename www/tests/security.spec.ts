import { enter, expect, test } from "./site.ts";

const HOSTILE = [
  `<img src=x onerror="globalThis.hacked = true">新华社北京10月1日电`,
  `<script>globalThis.hacked = true</script>\n\n<svg onload="globalThis.hacked=true">`,
  `</textarea><iframe srcdoc="<script>parent.hacked=true</script>">`,
  `javascript:globalThis.hacked=true “javascript:globalThis.hacked=true”他说。`,
  `\${globalThis.hacked=true} {{constructor.constructor('globalThis.hacked=true')()}}`,
];

declare global {
  var hacked: boolean | undefined;
}

for (const [index, text] of HOSTILE.entries()) {
  test(`hostile paste ${index + 1} stays text`, async ({ page, site, faults }) => {
    await page.goto(site);
    await enter(page, text);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => globalThis.hacked)).toBeUndefined();
    const elements = await page
      .locator("wenjing-article")
      .evaluate((a) => a.shadowRoot?.querySelectorAll("#text :is(img, script, svg, iframe, textarea)").length);
    expect(elements).toBe(0);
    expect(faults).toEqual([]);
  });
}

test("HTML from the clipboard becomes paragraphs of text; nothing in it runs or loads", async ({
  page,
  site,
  faults,
}) => {
  await page.goto(site);
  await page.locator("#source").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "plain");
    data.setData(
      "text/html",
      `<h1>标题</h1><p>第一段<b>粗</b>体。<img src="/leak.png" onerror="globalThis.hacked=true"></p>
       <script>globalThis.hacked=true</script><style>p{}</style><p>第二段<br>换行。</p><ul><li>甲</li><li>乙</li></ul>`,
    );
    document
      .querySelector("#source")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.locator("#source")).toHaveValue("标题\n\n第一段粗体。\n\n第二段\n换行。\n\n甲\n\n乙");
  expect(await page.evaluate(() => globalThis.hacked)).toBeUndefined();
  expect(faults).toEqual([]);
});

const ODD: Record<string, string> = {
  "lone surrogates": "\ud83d新华社\udc00北京\ud800电",
  "NUL and controls": "国务院\u0000总理\u0007表示\u001b",
  "emoji families": "👨‍👩‍👧‍👦北京👩🏽‍🚀上海🇨🇳",
  "right to left": "北京 مرحبا بالعالم \u202e上海",
  "only punctuation": "。。。“”‘’《》！？",
  "ten thousand opening quotes": "“".repeat(10_000),
  English: "The quick brown fox jumps over the lazy dog.\n\nSecond paragraph.",
};

for (const [name, text] of Object.entries(ODD)) {
  test(`odd input: ${name}`, async ({ page, site, faults }) => {
    await page.goto(site);
    await enter(page, text);
    expect(faults).toEqual([]);
  });
}

test("the page asks the network for nothing once it has loaded", async ({ page, site, server, faults }) => {
  await page.goto(site);
  await enter(page, "国家统计局10月18日发布数据。");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForTimeout(500);
  const before = server.requests.length;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await enter(page, "“今年前三季度经济增长4.8%。”国家统计局局长说。");
  for (const id of ["quotes", "figures", "timeline"]) await page.locator(`#tab-${id}`).click();
  await page.waitForTimeout(300);
  expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
  expect(server.requests.length).toBe(before);
  expect(faults).toEqual([]);
});

test("the policy stops what the page should never do", async ({ page, site }) => {
  await page.goto(site);
  const reports = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    await fetch("https://example.com/").catch(() => {});
    const script = document.createElement("script");
    try {
      script.textContent = "globalThis.hacked = true";
      document.body.append(script);
    } catch {
      seen.push("trusted types");
    }
    await new Promise((done) => setTimeout(done, 100));
    return seen;
  });
  expect(reports).toContain("connect-src");
  expect(await page.evaluate(() => globalThis.hacked)).toBeUndefined();
});

test("hostile stored data is cleaned when read", async ({ page, site, faults }) => {
  await page.goto(site);
  await enter(page, "北京。");
  await page.waitForTimeout(500);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const open = indexedDB.open("wenjing");
        open.onsuccess = () => {
          const change = open.result.transaction("page", "readwrite");
          change.objectStore("page").put(
            {
              articles: [{ id: 1 }, { id: "a", text: "<img src=x onerror=hacked=true>", date: "<b>" }, null],
              open: { toString: "x" },
              corrections: [{ text: "", type: "PER" }, { text: "x", type: "EVIL" }, 7],
              settings: { language: "<script>", theme: 3, size: 1e9, hide: ["onclick", {}] },
            },
            "kept",
          );
          change.oncomplete = () => done();
        };
      }),
  );
  // leave without the page saving over it
  await page.evaluate(() => removeEventListener("pagehide", () => {}));
  await page.goto("about:blank");
  await page.goto(site);
  await expect(page.locator("#source")).toBeVisible();
  expect(await page.evaluate(() => globalThis.hacked)).toBeUndefined();
  expect(faults).toEqual([]);
});
