import { test as base, type Page } from "@playwright/test";
import { distPath, expect, StaticServer } from "./site.ts";

const test = base.extend<{ host: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  host: async ({}, use) => {
    const pages = { "/core.html": `<!doctype html><html lang="en"><meta charset="utf-8"><title>core</title>` };
    const server = new StaticServer(distPath("npm"), { pages });
    await use(await server.start());
    await server.stop();
  },
});

/** Runs calls of the core API in a page; answers what each came to. */
function core<T>(page: Page, run: string): Promise<T> {
  return page.evaluate(`import("/core.js").then(async ({ createAnalyzer }) => {
    const outcome = (promise) => promise.then((a) => a.blocks.length, (e) => e.name + ": " + e.message);
    ${run}
  })`) as Promise<T>;
}

test.describe("core", () => {
  test.beforeEach(async ({ page, host }) => {
    await page.goto(`${host}core.html`);
  });

  test("answers; a bad option is a clear error, and the next call works", async ({ page }) => {
    const [bad, good] = await core<[string, number]>(
      page,
      `const a = createAnalyzer();
       return [await outcome(a.analyze("北京", { date: "yesterday" })), await outcome(a.analyze("北京"))];`,
    );
    expect(bad).toMatch(/date/);
    expect(good).toBe(1);
  });

  test("a newer call on the same key supersedes the older ones; other keys are left alone", async ({ page }) => {
    const answers = await core<unknown[]>(
      page,
      `const a = createAnalyzer();
       return Promise.all([
         outcome(a.analyze("甲", { key: "k" })),
         outcome(a.analyze("乙", { key: "other" })),
         outcome(a.analyze("丙", { key: "k" })),
         outcome(a.analyze("丁", { key: "k" })),
       ]);`,
    );
    expect(answers.map(String).map((answer) => answer.split(":")[0])).toEqual([
      "SupersededError",
      "1",
      "SupersededError",
      "1",
    ]);
  });

  test("an aborted call rejects with the signal's reason", async ({ page }) => {
    const answers = await core<unknown[]>(
      page,
      `const a = createAnalyzer();
       const stop = new AbortController();
       const first = outcome(a.analyze("甲", { signal: stop.signal }));
       stop.abort();
       return [await first, await outcome(a.analyze("乙"))];`,
    );
    expect(answers[0]).toMatch(/^AbortError/);
    expect(answers[1]).toBe(1);
  });

  test("a crashed worker rejects what is pending and is started again", async ({ page }) => {
    await core(page, `globalThis.a = createAnalyzer(); return outcome(globalThis.a.analyze("甲"));`);
    const [worker] = page.workers();
    // It answers no more, and dies while a call waits for it.
    await worker?.evaluate("self.postMessage = () => {}; setTimeout(() => { throw new Error('boom') }, 300); 0");
    const answers = await core<unknown[]>(
      page,
      `return Promise.all([outcome(globalThis.a.analyze("甲")), outcome(globalThis.a.analyze("乙"))]);`,
    );
    expect(answers).toEqual([expect.stringMatching(/^WorkerCrashedError: .*boom/), 1]);
    expect(await core(page, `return outcome(globalThis.a.analyze("丙"));`)).toBe(1);
  });

  test("a worker that cannot be loaded is an error, not silence", async ({ page }) => {
    const answer = await core<string>(page, `return outcome(createAnalyzer({ worker: "/nowhere.js" }).analyze("甲"));`);
    expect(answer).toMatch(/^WorkerCrashedError/);
  });

  test("an engine that cannot be loaded is an error, and so is one that is no wasm", async ({ page }) => {
    const answers = await core<string[]>(
      page,
      `return Promise.all(["/nowhere.wasm", "/package.json"].map((wasm) => outcome(createAnalyzer({ wasm }).analyze("甲"))));`,
    );
    for (const answer of answers) expect(answer).toMatch(/Error/);
  });

  test("the engine also runs in the page's own thread", async ({ page }) => {
    expect(await core(page, `return outcome(createAnalyzer({ worker: false }).analyze("甲"));`)).toBe(1);
    expect(page.workers().length).toBe(0);
  });

  test("after terminate every call is refused", async ({ page }) => {
    const answers = await core<string[]>(
      page,
      `const a = createAnalyzer(); const first = outcome(a.analyze("甲")); a.terminate();
       return [await first, await outcome(a.analyze("乙"))];`,
    );
    for (const answer of answers) expect(answer).toMatch(/terminated/);
  });
});
