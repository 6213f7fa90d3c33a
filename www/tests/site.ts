import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import type { WenjingArticle } from "../src/article.ts";

const DIST = new URL("../../dist/", import.meta.url).pathname;

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

interface ServerOptions {
  /** Pages that are in no file, by path. */
  pages?: Record<string, string>;
  headers?: Record<string, string>;
  /** Other folders, by the path under which they appear. */
  folders?: Record<string, string>;
}

/** A server of static files, with pages and headers of a test's own if it likes. */
export class StaticServer {
  readonly #server: Server;
  /** Paths that were asked for. */
  readonly requests: string[] = [];
  /** What was posted: reports of the Content-Security-Policy. */
  readonly reports: string[] = [];

  constructor(root: string, { pages = {}, headers = {}, folders = {} }: ServerOptions = {}) {
    this.#server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      this.requests.push(path);
      if (request.method === "POST") {
        this.reports.push((await request.toArray()).join(""));
        response.writeHead(204).end();
        return;
      }
      try {
        const name = path.endsWith("/") ? `${path}index.html` : path;
        const mount = Object.keys(folders).find((prefix) => name.startsWith(prefix)) ?? "/";
        const file = join(folders[mount] ?? root, normalize(name.slice(mount.length - 1)));
        const body = pages[path] ?? (await readFile(file));
        response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", ...headers });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, "127.0.0.1", listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}

/** Places where the page is served from. */
interface Fixtures {
  server: StaticServer;
  /** Address of the built site on a server of its own. */
  site: string;
  /** What the page logged as errors, scripts that failed, and reports of the Content-Security-Policy. */
  faults: string[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  server: async ({}, use) => {
    const server = new StaticServer(join(DIST, "site"));
    await use(server);
    await server.stop();
  },
  site: async ({ server }, use) => use(await server.start()),
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await use(faults);
    expect(faults).toEqual([]);
  },
});

export { expect } from "@playwright/test";

export const distPath = (name: string) => join(DIST, name);

/** The example articles, as the page has them. */
export const example = (name: "wire" | "hk" | "messy") =>
  readFile(new URL(`../src/examples/${name}.txt`, import.meta.url), "utf8");

/** Two articles on one story, whose figures differ. */
export const ON_ONE_STORY = [
  "东岭市暴雨已致3人死亡\n\n　　东岭市应急管理局11日通报，暴雨已造成3人死亡，1万多名居民被紧急转移。\n",
  "东岭暴雨遇难人数升至5人\n\n　　东岭市应急管理局12日说，暴雨已造成5人死亡，12000名居民被转移。\n",
] as const;

/** Puts a text into the box and waits until the reading view shows its analysis. */
export async function enter(page: Page, text: string): Promise<void> {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)); // no half of a pair is lost
  await page.locator("#source").evaluate((box, units) => {
    let value = "";
    for (const unit of units) value += String.fromCharCode(unit);
    (box as HTMLTextAreaElement).value = value;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, codes);
  await page.waitForFunction((units) => {
    const article = document.querySelector<WenjingArticle>("wenjing-article:not([hidden])");
    return article?.text?.length === units.length && units.every((unit, at) => article.text?.charCodeAt(at) === unit);
  }, codes);
}
