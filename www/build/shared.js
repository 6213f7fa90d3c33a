import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const www = new URL("../", import.meta.url);

/** Content-Security-Policy of the site: its own files and nothing else. */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html wenjing",
].join("; ");

/**
 * Puts a policy into the built page, before anything it governs.
 * @param {string} policy
 * @returns {import("vite").Plugin}
 */
export function contentSecurityPolicy(policy) {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}

/**
 * Has the browser fetch the engine, and what the page's first script asks for, while it still reads the page.
 * @returns {import("vite").Plugin}
 */
export function preloadPage() {
  const link = (rel, file, attrs = {}) => ({
    tag: "link",
    attrs: { rel, crossorigin: true, href: `./${file}`, ...attrs },
    injectTo: "head",
  });
  return {
    name: "preload-page",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { path, bundle = {}, chunk }) {
        if (path !== "/index.html") return [];
        const engine = Object.keys(bundle).filter((file) => file.endsWith(".wasm"));
        const asked = chunk?.dynamicImports ?? [];
        const scripts = new Set(asked.flatMap((file) => [file, ...bundle[file].imports]));
        for (const file of chunk?.imports ?? []) scripts.delete(file);
        return [
          ...engine.map((file) => link("preload", file, { as: "fetch" })),
          ...[...scripts].map((file) => link("modulepreload", file)),
        ];
      },
    },
  };
}

/**
 * The generated glue falls back to a wasm file beside itself. Here the file's place is
 * always given, so that fallback must not make a bundler ship the file a second time.
 * @returns {import("vite").Plugin}
 */
export function noDefaultWasm() {
  return {
    name: "no-default-wasm",
    enforce: "pre",
    transform(code, id) {
      if (!/\/engine\/wenjing\.js$/.test(id)) return undefined;
      return code.replace(/new URL\(['"]wenjing_bg\.wasm['"], import\.meta\.url\)/, "undefined");
    },
  };
}

/**
 * Which files a build takes the engine from.
 * @param {"site" | "package" | "inline"} kind
 */
export function engineFilesAlias(kind) {
  return { "#engine-files": new URL(`src/files/${kind}.ts`, www).pathname };
}

/**
 * The worker as one classic script, which runs from a file, an address or a blob.
 * @returns {Promise<string>}
 */
export async function workerScript() {
  const result = await build({
    root: www.pathname,
    configFile: false,
    logLevel: "warn",
    plugins: [noDefaultWasm()],
    build: {
      write: false,
      target: "es2022",
      copyPublicDir: false,
      lib: { entry: new URL("src/worker.ts", www).pathname, formats: ["iife"], name: "wenjingWorker" },
    },
  });
  return onlyChunk(result).code;
}

/**
 * The modules that `src/files/inline.ts` is made of.
 * @returns {import("vite").Plugin}
 */
export function engineAsText() {
  const modules = {
    "virtual:engine-worker-text": workerScript,
    "virtual:engine-wasm-gzip-base64": async () =>
      gzipSync(await readFile(new URL("engine/wenjing_bg.wasm", www)), { level: 9 }).toString("base64"),
  };
  return {
    name: "engine-as-text",
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    async load(id) {
      const make = modules[id.slice(1)];
      return id.startsWith("\0") && make ? `export default ${JSON.stringify(await make())};` : undefined;
    },
  };
}

/** The one script of a build that was not written to disk. */
export function onlyChunk(result) {
  const output = [result].flat().flatMap((part) => part.output);
  const chunks = output.filter((file) => file.type === "chunk");
  if (chunks.length !== 1) throw new Error(`one script expected, not ${chunks.map((c) => c.fileName).join(", ")}`);
  return chunks[0];
}
