// Builds dist/wenjing.html: the whole page as one file that works from disk, with no network.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "vite";
import { engineAsText, engineFilesAlias, noDefaultWasm, onlyChunk } from "./shared.js";

const www = new URL("../", import.meta.url);
const out = new URL("../dist/wenjing.html", www);

const result = await build({
  root: www.pathname,
  configFile: false,
  mode: "single",
  logLevel: "warn",
  resolve: { alias: engineFilesAlias("inline") },
  plugins: [noDefaultWasm(), engineAsText()],
  build: {
    write: false,
    target: "es2022",
    copyPublicDir: false,
    modulePreload: { polyfill: false },
    lib: { entry: new URL("src/main.ts", www).pathname, formats: ["iife"], name: "wenjingPage", cssFileName: "page" },
  },
});

const style = [result]
  .flat()
  .flatMap((part) => part.output)
  .find((file) => file.fileName.endsWith(".css")).source;
const script = onlyChunk(result).code.replaceAll("</script", "<\\/script");
const icon = await readFile(new URL("public/icon.svg", www));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "worker-src blob:",
  "connect-src 'none'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html wenjing",
].join("; ");

const page = (await readFile(new URL("index.html", www), "utf8"))
  .replace(/ *<link rel="apple-touch-icon".*\n/, "")
  .replace('href="/icon.svg"', `href="data:image/svg+xml;base64,${icon.toString("base64")}"`)
  .replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
  .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
  .replace(/<script type="module".*<\/script>/, () => `<script>${script}</script>`);

await mkdir(new URL(".", out), { recursive: true });
await writeFile(out, page);
console.log(`dist/wenjing.html ${(page.length / 1e6).toFixed(2)} MB`);
