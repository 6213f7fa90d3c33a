// Speed and size, beside jieba-wasm and Intl.Segmenter, in one run.
// Called by ./build.sh bench: target/release/wenjing, dist/ and www/engine/ are built, CHROMIUM is set.
import { execFileSync, spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(join(root, "www/package.json"))("@playwright/test");
const ROUNDS = 5;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const mb = (bytes) => bytes / 1e6;

/** About a megabyte of different paragraphs: broadcast news where the shared folder is there, else the examples. */
function mix() {
  const corpus = join(root, "../shared/corpus/raw/xwlb.txt");
  if (!existsSync(corpus)) {
    const folder = join(root, "www/src/examples");
    const files = readdirSync(folder).filter((f) => f.endsWith(".txt"));
    const paragraphs = files.flatMap((f) => readFileSync(join(folder, f), "utf8").split(/\n+/)).filter((p) => p.length > 20);
    return { from: "the page's examples, repeated", paragraphs: Array.from({ length: 60 }, () => paragraphs).flat() };
  }
  const all = readFileSync(corpus, "utf8").split("\n").filter((p) => p.length > 20);
  const paragraphs = [];
  for (let i = 0, size = 0; size < 1e6; i += 97) {
    paragraphs.push(all[i % all.length]);
    size += Buffer.byteLength(all[i % all.length]);
  }
  return { from: "broadcast news", paragraphs };
}

/** MB/s and peak memory of the command line program, one core. */
function native(paragraphs) {
  const input = paragraphs.map((text, id) => JSON.stringify({ id, text })).join("\n");
  const bytes = paragraphs.reduce((sum, p) => sum + Buffer.byteLength(p), 0);
  const run = (text) => {
    const start = performance.now();
    execFileSync(join(root, "target/release/wenjing"), ["analyze", "--jsonl"], { input: text, maxBuffer: 1 << 30 });
    return performance.now() - start;
  };
  const start = median(Array.from({ length: ROUNDS }, () => run("")));
  const speed = median(Array.from({ length: ROUNDS }, () => mb(bytes) / ((run(input) - start) / 1000)));
  const time = spawnSync("/usr/bin/time", ["-f", "%M", join(root, "target/release/wenjing"), "analyze", "--jsonl"], { input, maxBuffer: 1 << 30 });
  const peak = time.status === 0 ? Number(String(time.stderr).trim().split("\n").at(-1)) / 1000 : undefined;
  return { "start, ms": start, "whole analysis, MB/s": speed, "peak memory, MB": peak };
}

/** MB/s of each layer by itself. */
function layers(paragraphs) {
  const folder = mkdtempSync(join(tmpdir(), "wenjing-bench-"));
  const file = join(folder, "paragraphs.txt");
  writeFileSync(file, paragraphs.join("\n"));
  const out = execFileSync("cargo", ["bench", "--quiet", "--locked", "--bench", "layers", "--", file], { cwd: root });
  rmSync(folder, { recursive: true });
  return JSON.parse(out);
}

/** Time against size, as the slope of the logarithms: 1 is linear. */
function growth(paragraphs) {
  const text = paragraphs.join("\n");
  const points = [1e4, 1e5, 1e6].map((length) => {
    const part = Array.from({ length: Math.ceil(length / text.length) }, () => text).join("\n").slice(0, length);
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      execFileSync(join(root, "target/release/wenjing"), ["analyze"], { input: part, maxBuffer: 1 << 30 });
      return performance.now() - start;
    });
    return { length, ms: median(times) };
  });
  const [, a, b] = points;
  return { points, slope: Math.log(b.ms / a.ms) / Math.log(b.length / a.length) };
}

const sizes = (paths) => {
  const files = paths.map((p) => readFileSync(p));
  const brotli = (f) => brotliCompressSync(f, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  const sum = (of) => files.reduce((total, f) => total + of(f), 0);
  return { raw: sum((f) => f.length), gzip: sum((f) => gzipSync(f).length), brotli: sum(brotli) };
};

const tree = (folder) =>
  readdirSync(folder, { recursive: true }).map((f) => join(folder, f)).filter((f) => statSync(f).isFile());

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".webmanifest": "application/manifest+json", ".png": "image/png" };

/** Serves the site at /, and at /bench/ what the measuring page imports. */
function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = path === "/bench/" ? undefined
      : path.startsWith("/bench/engine/") ? join(root, "www/engine", path.slice(14))
      : path.startsWith("/bench/npm/") ? join(root, "dist/npm", path.slice(11))
      : path.startsWith("/bench/jieba/") ? join(root, "benches/node_modules/jieba-wasm/pkg/web", path.slice(13))
      : join(root, "dist/site", path.endsWith("/") ? `${path}index.html` : path);
    if (file === undefined) {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>bench</title>");
    } else if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    }
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve({ server, base: `http://localhost:${server.address().port}` })));
}

/** Runs in the page: the engine, through the worker as embedders use it, and the peers. */
async function inPage({ paragraphs, rounds }) {
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const timed = async (work) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const text = paragraphs.join("\n");
  const megabytes = new TextEncoder().encode(text).length / 1e6;
  const repeat = async (work) => {
    const times = [];
    for (let i = 0; i < rounds; i++) times.push(await timed(work));
    return median(times);
  };
  const out = { wenjing: {}, "jieba-wasm": {}, "Intl.Segmenter": {} };

  const wasm = await WebAssembly.compileStreaming(fetch("/bench/engine/wenjing_bg.wasm"));
  const starts = [];
  for (let i = 0; i < rounds; i++) {
    const glue = await import(`/bench/engine/wenjing.js?${i}`);
    const instance = await glue.default({ module_or_path: wasm });
    let engine;
    starts.push(await timed(() => { engine = new glue.Engine(); }));
    if (i === 0) {
      engine.analyze(text.slice(0, 2000), {});
      out.wenjing["memory after the first article, MB"] = instance.memory.buffer.byteLength / 1e6;
      const article = paragraphs.slice(0, 40).join("\n").slice(0, 2000);
      out.wenjing["an article of 2,000 characters, ms"] = await repeat(() => engine.analyze(article, {}));
    }
  }
  out.wenjing["start, ms"] = median(starts);
  // A character is written into a paragraph in the middle of a long text.
  {
    const glue = await import("/bench/engine/wenjing.js?0");
    const engine = new glue.Engine();
    let long = text.slice(0, 100_000);
    engine.analyze(long, {});
    out.wenjing["a keystroke in 100,000 characters, ms"] = await repeat(() => {
      long = `${long.slice(0, 50_000)}新${long.slice(50_000)}`;
      engine.analyze(long, {});
    });
  }
  const { createAnalyzer } = await import("/bench/npm/core.js");
  const analyzer = createAnalyzer();
  await analyzer.analyze("预热。");
  out.wenjing["speed, MB/s"] = megabytes / ((await repeat(() => analyzer.analyze(text))) / 1000);

  const jiebaWasm = await WebAssembly.compileStreaming(fetch("/bench/jieba/jieba_rs_wasm_bg.wasm"));
  const jieba = await import("/bench/jieba/jieba_rs_wasm.js");
  let memory;
  out["jieba-wasm"]["start, ms"] = await timed(async () => {
    ({ memory } = await jieba.default({ module_or_path: jiebaWasm }));
    jieba.cut("预热", true);
  });
  out["jieba-wasm"]["memory after the first article, MB"] = memory.buffer.byteLength / 1e6;
  out["jieba-wasm"]["speed, MB/s"] = megabytes / ((await repeat(() => { for (const p of paragraphs) jieba.cut(p, true); })) / 1000);

  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  out["Intl.Segmenter"]["speed, MB/s"] = megabytes / ((await repeat(() => { for (const p of paragraphs) Array.from(segmenter.segment(p)); })) / 1000);
  return out;
}

/**
 * From navigation to the frame with the first mark, by the page's own clock, cold and from the service worker's
 * cache. A new tab rests first: Chromium loads parts of its own window beside it, on the same cores.
 */
async function firstMark(browser, base) {
  const article = "外交部发言人26日在北京表示，已有3000多名代表抵达上海。";
  const watch = () => {
    const look = () => {
      const marked = document.querySelector("wenjing-article")?.shadowRoot?.querySelector("mark");
      requestAnimationFrame(marked ? () => { globalThis.firstMark = performance.now(); } : look);
    };
    look();
  };
  const measure = async (context) => {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto("about:blank");
    await page.waitForTimeout(1500);
    await page.goto(`${base}/?text=${encodeURIComponent(article)}`);
    const took = await (await page.waitForFunction(() => globalThis.firstMark)).jsonValue();
    await page.waitForFunction(() => navigator.serviceWorker.controller || navigator.serviceWorker.ready);
    await page.close();
    return took;
  };
  const cold = [];
  const cached = [];
  for (let i = 0; i < ROUNDS; i++) {
    const context = await browser.newContext();
    cold.push(await measure(context));
    cached.push(await measure(context));
    await context.close();
  }
  return { "to the first mark, cold, ms": median(cold), "to the first mark, cached, ms": median(cached) };
}

const { from, paragraphs } = mix();
if (!existsSync(join(root, "benches/node_modules"))) {
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: join(root, "benches"), stdio: "inherit" });
}
const { server, base } = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-background-networking"] });
const page = await browser.newPage();
await page.goto(`${base}/bench/`);
const measured = await page.evaluate(inPage, { paragraphs, rounds: ROUNDS });
Object.assign(measured.wenjing, await firstMark(browser, base));
await browser.close();
server.close();

const download = {
  "wenjing, whole site": sizes(tree(join(root, "dist/site"))),
  "wenjing, engine": sizes(tree(join(root, "dist/site")).filter((f) => f.endsWith(".wasm"))),
  "jieba-wasm": sizes(["jieba_rs_wasm.js", "jieba_rs_wasm_bg.wasm"].map((f) => join(root, "benches/node_modules/jieba-wasm/pkg/web", f))),
};
const results = {
  machine: `${cpus()[0].model}, ${cpus().length} cores`,
  text: `${paragraphs.length} paragraphs, ${mb(Buffer.byteLength(paragraphs.join("\n"))).toFixed(2)} MB: ${from}`,
  native: native(paragraphs),
  layers: layers(paragraphs),
  growth: growth(paragraphs),
  browser: measured,
  download,
};
writeFileSync(join(root, "benches/results.json"), `${JSON.stringify(results, null, 1)}\n`);

const show = (x) => (x === undefined ? "" : x >= 100 ? x.toFixed(0) : x.toFixed(2));
const peer = measured["jieba-wasm"];
console.log(`${results.machine}\n${results.text}\n`);
console.log("in Chromium".padEnd(40), "wenjing".padStart(10), "jieba-wasm".padStart(12), "ratio".padStart(8), "Intl.Segmenter".padStart(16));
for (const [figure, value] of Object.entries(measured.wenjing)) {
  const other = peer[figure];
  console.log(figure.padEnd(40), show(value).padStart(10), show(other).padStart(12), (other ? show(value / other) : "").padStart(8), show(measured["Intl.Segmenter"][figure]).padStart(16));
}
console.log("\ndownload, bytes".padEnd(41), "raw".padStart(10), "gzip".padStart(12), "brotli".padStart(10));
for (const [name, s] of Object.entries(download)) {
  console.log(name.padEnd(40), String(s.raw).padStart(10), String(s.gzip).padStart(12), String(s.brotli).padStart(10));
}
console.log("\nnative, one core");
for (const [figure, value] of Object.entries(results.native)) console.log(figure.padEnd(40), show(value).padStart(10));
console.log("\nlayers by themselves, native, MB/s");
for (const [layer, speed] of Object.entries(results.layers)) console.log(layer.padEnd(40), show(speed).padStart(10));
console.log("\ngrowth, slope of logarithms".padEnd(40), show(results.growth.slope).padStart(10));
