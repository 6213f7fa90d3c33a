import type { WenjingArticle } from "../src/article.ts";
import { distPath, enter, example, expect, test } from "./site.ts";

test("a pasted article is marked", async ({ page, site, faults }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  const article = page.locator("wenjing-article");
  await expect(article.locator("mark.m").first()).toBeVisible();
  for (const tag of ["mark", "time", "data", "q", "cite"]) {
    expect(await article.locator(`${tag}.m`).count(), tag).toBeGreaterThan(0);
  }
  expect(await article.locator("time[datetime]").count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test("hard wraps are gone from the reading view", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  const text = await page.locator("wenjing-article").evaluate((a) => a.shadowRoot?.querySelector("#text")?.textContent);
  expect(text).toContain("18日上午在新闻发布会上表示");
});

test("who said what lists words within words of the same speaker once", async ({ page, site }) => {
  await page.goto(site);
  await enter(
    page,
    "外交部发言人林远表示，谈判没有破裂，“我们还在等待对方的回应”。商务部发言人何进说：“关税不会取消。”",
  );
  await page.getByRole("tab", { name: "谁说了什么" }).click();
  await expect(page.locator("table.quotes tbody td .said-text")).toHaveText([
    "谈判没有破裂，“我们还在等待对方的回应”",
    "关税不会取消。",
  ]);
});

test("furniture is folded away, and opens", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("messy"));
  const folds = page.locator("wenjing-article details.fold");
  expect(await folds.count()).toBeGreaterThan(0);
  const inside = folds.first().locator(".block").first();
  await expect(inside).toBeHidden();
  await folds.first().locator("summary").click();
  await expect(inside).toBeVisible();
});

for (const name of ["wire", "hk", "messy"] as const) {
  test(`the ${name} example opens with one click, every character of it shown`, async ({ page, site, faults }) => {
    await page.goto(site);
    await page.locator(".examples button").nth(["wire", "hk", "messy"].indexOf(name)).click();
    await expect(page.locator("wenjing-article mark.m").first()).toBeAttached();
    const shown = await page
      .locator("wenjing-article")
      .evaluate((a) =>
        [...(a.shadowRoot?.querySelectorAll("#text .block > :not(.outlets)") ?? [])].map((e) => e.textContent).join(""),
      );
    const letters = (text: string) => text.replace(/\s/g, "");
    expect(letters(shown)).toBe(letters(await example(name)));
    expect(faults).toEqual([]);
  });
}

test("marks cover the text they stand for", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("hk"));
  const wrong = await page.locator("wenjing-article").evaluate((element) => {
    const article = element as WenjingArticle;
    const shown = new Map<string, string>();
    for (const piece of article.shadowRoot?.querySelectorAll<HTMLElement>("[data-mark]") ?? []) {
      const id = piece.dataset.mark ?? "";
      shown.set(id, (shown.get(id) ?? "") + piece.textContent);
    }
    return article.marks.flatMap((mark) => {
      const text = article.text?.slice(mark.start, mark.end).replace(/\s/g, "");
      const found = shown.get(String(mark.id))?.replace(/\s/g, "");
      return found === text ? [] : [[text, found]];
    });
  });
  expect(wrong).toEqual([]);
});

test("each kind of mark can be switched off", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  const mark = page.locator("wenjing-article mark.ORG").first();
  await expect(mark).toHaveCSS("text-decoration-line", "underline");
  await page.locator(".legend .kind.ORG").click();
  await expect(mark).toHaveCSS("text-decoration-line", "none");
});

test("a mark tells what it means", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator("wenjing-article data.m").first().click();
  const details = page.locator("wenjing-article #tip");
  await expect(details).toBeVisible();
  await expect(details.locator("code")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  await expect(details).toBeHidden();
});

test("word boundaries show and the text stays the same", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  const text = () => page.locator("wenjing-article").evaluate((a) => a.shadowRoot?.querySelector("#text")?.textContent);
  const before = await text();
  await page.getByRole("button", { name: "词界" }).click();
  await expect.poll(() => page.locator("wenjing-article .word").count()).toBeGreaterThan(50);
  expect(await text()).toBe(before);
});

test("every panel has something to say about the example", async ({ page, site, faults }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  for (const id of ["entities", "quotes", "figures", "timeline", "sources", "words"]) {
    await page.locator(`#tab-${id}`).click();
    await expect(page.locator("#panel button").first()).toBeVisible();
  }
  expect(faults).toEqual([]);
});

test("all quotes show at first, then those of the speaker chosen", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator("#tab-quotes").click();
  const rows = page.locator("#panel .quotes tbody tr");
  const all = await rows.count();
  expect(all).toBeGreaterThan(2);
  await expect(page.locator("#panel select")).toHaveValue("*");
  await page.locator("#panel select").selectOption("");
  expect(await rows.count()).toBeLessThan(all);
});

test("names that only the page around the article has are not among its names", async ({ page, site }) => {
  await page.goto(site);
  const article = "外交部发言人何以恒26日在北京说，中方注意到法国总统马克龙的表态，将继续同各方保持沟通。";
  await enter(
    page,
    `中国与法国举行会谈\n${article}\n${article}\n相关新闻\n德国总理默茨访问柏林工厂\n巴西里约热内卢举行狂欢节`,
  );
  await page.locator("#tab-entities").click();
  const names = page.locator("#panel .name");
  await expect(names.filter({ hasText: "何以恒" })).toHaveCount(1);
  await expect(names.filter({ hasText: /默茨|里约热内卢|巴西/ })).toHaveCount(0);
});

test("notes speak the reader's language", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, "<p>外交部发言人何以恒26日在北京说，将继续同各方保持沟通。</p>");
  await page.locator(".notes summary").click();
  await expect(page.locator(".notes li")).toHaveText(/原文是 HTML/);
});

test("figures sort by value", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator("#tab-figures").click();
  await page.getByRole("button", { name: "数值" }).click();
  await expect(page.locator("th[aria-sort=ascending]")).toHaveText(/数值/);
});

test("a struck-out name stays struck out, after a reload too, until undone", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.locator("#tab-entities").click();
  const name = (await page.locator("#panel .name").first().textContent()) ?? "";
  await page.locator(".entities details summary").first().click();
  await page.locator(".fix button").first().click();
  const named = page.locator("#panel .name", { hasText: new RegExp(`^${name}$`) });
  await expect(named).toHaveCount(0);
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.locator("wenjing-article mark.m").first()).toBeAttached();
  await expect(named).toHaveCount(0);
});

test("articles are kept until removed, and a removal can be undone", async ({ page, site }) => {
  await page.goto(site);
  await enter(page, await example("wire"));
  await page.getByRole("button", { name: "新文章" }).click();
  await enter(page, await example("hk"));
  await page.waitForTimeout(500);
  await page.reload();
  await expect(page.locator(".articles li")).toHaveCount(2);
  await page.locator(".articles .x").first().click();
  await expect(page.locator(".articles li")).toHaveCount(1);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.locator(".articles li")).toHaveCount(2);
});

test("what was typed is there after a reload at once, and so is what was removed", async ({ page, site }) => {
  await page.goto(site);
  await page.locator("#source").fill("北京。");
  await page.reload();
  await expect(page.locator("#source")).toHaveValue("北京。");
  await expect(page.locator(".articles li")).toHaveCount(1);
  await page.getByRole("button", { name: "新文章" }).click();
  await page.locator("#source").fill("上海。");
  await page.locator(".articles .x").first().click();
  await page.reload();
  await expect(page.locator("#source")).toHaveValue("上海。");
  await expect(page.locator(".articles li")).toHaveCount(1);
  await page.locator("#source").pressSequentially("广州。");
  await page.reload();
  await expect(page.locator("#source")).toHaveValue(/广州。/);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test("what was typed outlives a crash", async ({ page, site, context }) => {
  await page.goto(site);
  await page.locator("#source").fill("北京。");
  const crashed = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;
  const next = await context.newPage();
  await next.goto(site);
  await expect(next.locator("#source")).toHaveValue("北京。");
});

test("notes that are not as they should be do no harm", async ({ page, site, faults }) => {
  await page.goto(site);
  await page.evaluate(() => {
    const notes = ["{", "null", '"text"', '{"articles":[{"id":1}],"removed":7,"open":{},"settings":[]}'];
    for (const [at, note] of notes.entries()) localStorage.setItem(`wenjing-unsaved-${at}`, note);
  });
  await page.reload();
  await page.locator("#source").fill("北京。");
  await page.reload();
  await expect(page.locator("#source")).toHaveValue("北京。");
  expect(faults).toEqual([]);
});

test("each sentence of the summary says why it was chosen", async ({ page, site }) => {
  await page.goto(site);
  for (const [name, reason] of [
    ["wire", /开篇第一句；讲到关键词：\S+/],
    ["hk", /讲到关键词：\S+/],
  ] as const) {
    await page.getByRole("button", { name: "新文章" }).click();
    await enter(page, await example(name));
    await page.locator("#tab-words").click();
    const reasons = page.locator(".summary small");
    await expect(reasons.first()).toHaveText(reason);
    expect(await reasons.count()).toBe(await page.locator(".summary button[aria-describedby]").count());
    const keywords = (await page.locator(".keywords button").allTextContents()).map((k) =>
      k.replace(/\s*\d+\s*$/, "").trim(),
    );
    for (const words of await reasons.locator("[lang]").allTextContents())
      for (const word of words.split("、")) expect(keywords).toContain(word);
  }
});

test("of many tabs the open one is in sight, and each keeps its headline", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto(site);
  await enter(page, await example("messy"));
  const first = page.locator(".articles .tab").first();
  const headline = await page.locator("wenjing-article .title h2").textContent();
  for (const text of ["上海。", "广州。", "深圳。", "成都。"]) {
    await page.getByRole("button", { name: "新文章" }).click();
    await enter(page, text);
  }
  await expect(page.locator(".articles li.open .tab")).toBeInViewport({ ratio: 0.9 });
  await expect(first).not.toBeInViewport();
  expect(headline).toContain((await first.textContent())?.slice(0, 10));
});

test("text pasted anywhere on the page opens as an article", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(site);
  await enter(page, "北京。");
  await page.evaluate(() => navigator.clipboard.writeText("上海。"));
  await page.locator(".legend button").first().focus();
  await page.keyboard.press("Control+V");
  await expect(page.locator(".articles li")).toHaveCount(2);
  await expect(page.locator("#source")).toHaveValue("上海。");
});

test("the single file works from disk with nothing asked of the network", async ({ page, faults }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`file://${distPath("wenjing.html")}`);
  await enter(page, await example("messy"));
  await expect(page.locator("wenjing-article mark.m").first()).toBeAttached();
  expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  expect(faults).toEqual([]);
});
