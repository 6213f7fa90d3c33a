import type { Plugin } from "vite";

/** Content-Security-Policy of the site: its own files and nothing else. */
export const SITE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html wenjing",
].join("; ");

/** Puts a policy into the built page, before anything it governs. */
export function contentSecurityPolicy(policy: string): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}

/**
 * The generated glue falls back to a wasm file beside itself. Here the file's place is
 * always given, so that fallback must not make a bundler ship the file a second time.
 */
export function noDefaultWasm(): Plugin {
  return {
    name: "no-default-wasm",
    enforce: "pre",
    transform(code, id) {
      if (!/\/engine\/wenjing\.js$/.test(id)) return undefined;
      return code.replace(/new URL\(['"]wenjing_bg\.wasm['"], import\.meta\.url\)/, "undefined");
    },
  };
}

/** Which files a build takes the engine from. */
export function engineFilesAlias(build: "site" | "package" | "inline") {
  return { "#engine-files": new URL(`./src/files/${build}.ts`, import.meta.url).pathname };
}
