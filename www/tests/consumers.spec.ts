import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import * as esbuild from "esbuild";
import * as vite from "vite";
import webpack from "webpack";
import { test as base, distPath, expect, StaticServer } from "./site.ts";

/** A folder of a consumer: the fixtures, and the package as `npm install` would put it there. */
const home = join(tmpdir(), `wenjing-consumers-${process.pid}`);
const fixture = (name: string) => new URL(`consumers/${name}`, import.meta.url).pathname;
const tsc = join(createRequire(import.meta.url).resolve("typescript/package.json"), "../bin/tsc");

const test = base.extend<{ serve: (folder: string) => Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  serve: async ({}, use) => {
    const servers: StaticServer[] = [];
    await use(async (folder) => {
      const server = new StaticServer(folder);
      servers.push(server);
      return server.start();
    });
    for (const server of servers) await server.stop();
  },
});

test.beforeAll(async () => {
  await mkdir(join(home, "node_modules"), { recursive: true });
  const pack = ["pack", "--silent", "--pack-destination", home, distPath("npm")];
  const archive = execFileSync("npm", pack, { encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", join(home, archive), "-C", join(home, "node_modules")]);
  await cp(join(home, "node_modules/package"), join(home, "node_modules/wenjing"), { recursive: true });
  await cp(fixture("app"), home, { recursive: true });
  await cp(fixture("node"), home, { recursive: true });
  await writeFile(join(home, "package.json"), '{ "private": true, "type": "module" }');
});
test.afterAll(() => rm(home, { recursive: true, force: true }));

/** The page marks its article in one worker, and its own analyzer answers from another. */
async function works(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("wenjing-article time.m").first()).toHaveAttribute("datetime", "2024-10-18");
  await expect(page.locator("output")).toHaveText("2024-10-18");
  expect(page.workers().length).toBe(2);
}

test("a plain script tag, with an import map for the names", async ({ page, serve, faults }) => {
  const html = await readFile(join(home, "index.html"), "utf8");
  const imports = { wenjing: "/node_modules/wenjing/index.js", "wenjing/core": "/node_modules/wenjing/core.js" };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  await writeFile(join(home, "plain.html"), html.replace("</head>", `${map}</head>`));
  await works(page, `${await serve(home)}plain.html`);
  expect(faults).toEqual([]);
});

test("wenjing/inline needs no other file", async ({ page, serve, faults }) => {
  const html = await readFile(join(home, "index.html"), "utf8");
  const script = "/node_modules/wenjing/inline.js";
  await writeFile(join(home, "inline.html"), html.replace("./main.js", script));
  await page.goto(`${await serve(home)}inline.html`);
  await expect(page.locator("wenjing-article time.m").first()).toHaveAttribute("datetime", "2024-10-18");
  expect(faults).toEqual([]);
});

test("Vite in development", async ({ page, faults }) => {
  const server = await vite.createServer({ root: home, configFile: false, logLevel: "error", server: { port: 0 } });
  await server.listen();
  await works(page, server.resolvedUrls?.local[0] ?? "");
  await server.close();
  expect(faults).toEqual([]);
});

test("Vite's build", async ({ page, serve, faults }) => {
  const outDir = join(home, "out-vite");
  await vite.build({ root: home, configFile: false, logLevel: "error", build: { outDir, target: "es2022" } });
  const assets = await readdir(join(outDir, "assets"));
  expect(assets.filter((name) => name.endsWith(".wasm")).length).toBe(1);
  await works(page, await serve(outDir));
  expect(faults).toEqual([]);
});

test("webpack", async ({ page, serve, faults }) => {
  const path = join(home, "out-webpack");
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
    webpack(
      {
        mode: "production",
        context: home,
        entry: "./main.js",
        output: { path, filename: "main.js", publicPath: "auto", module: true },
        experiments: { outputModule: true },
        performance: false,
      },
      (error, result) => (error ? fail(error) : done(result)),
    ),
  );
  expect(stats?.toJson({ all: false, errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
  await cp(join(home, "index.html"), join(path, "index.html"));
  await works(page, await serve(path));
  expect(faults).toEqual([]);
});

for (const [how, entry, files] of [
  ["the engine's files beside the bundle", "main.js", "."],
  ["the engine's files elsewhere, and configure()", "configured.js", "engine"],
] as const) {
  test(`esbuild, ${how}`, async ({ page, serve, faults }) => {
    const outdir = join(home, `out-esbuild-${files === "." ? "beside" : files}`);
    const { warnings } = await esbuild.build({
      entryPoints: { main: join(home, entry) },
      outdir,
      bundle: true,
      format: "esm",
      target: "es2022",
      logLevel: "silent",
    });
    expect(warnings).toEqual([]);
    for (const name of ["worker.js", "wenjing_bg.wasm"]) {
      await cp(join(home, "node_modules/wenjing", name), join(outdir, files, name));
    }
    await cp(join(home, "index.html"), join(outdir, "index.html"));
    await works(page, await serve(outdir));
    expect(faults).toEqual([]);
  });
}

test("Node: wenjing/core answers, and the process ends by itself", () => {
  const said = execFileSync(process.execPath, ["main.mjs"], { cwd: home, encoding: "utf8", timeout: 20_000 });
  expect(JSON.parse(said)).toEqual({
    time: "2024-10-18",
    names: expect.arrayContaining(["新华社", "北京", "国家统计局"]),
    tabled: true,
    refused: "Error",
    crash: true,
  });
});

for (const resolution of ["bundler", "nodenext"]) {
  test(`TypeScript finds the types, moduleResolution ${resolution}`, () => {
    const module = resolution === "bundler" ? "esnext" : resolution;
    const lib = "esnext,dom,dom.iterable";
    const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", lib, "--types", ""];
    const run = () =>
      execFileSync(
        process.execPath,
        [tsc, ...options, "--module", module, "--moduleResolution", resolution, "types.ts"],
        {
          cwd: home,
          encoding: "utf8",
        },
      );
    expect(run()).toBe("");
  });
}
