// Builds dist/npm: the package.
import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "vite";
import { elementManifest, rowsOf } from "./manifest.js";
import { engineAsText, engineFilesAlias, noDefaultWasm, workerScript } from "./shared.js";

const www = new URL("../", import.meta.url);
const out = new URL("../dist/npm/", www);
const { version, license = "MIT OR Apache-2.0" } = JSON.parse(await readFile(new URL("package.json", www), "utf8"));

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

/**
 * Vite writes `"" + import.meta.url`, lest it take up the files itself; in the package they are
 * there for the bundlers of those who use it.
 */
const plainMetaUrl = {
  name: "plain-meta-url",
  enforce: "post",
  renderChunk: (code) => code.replaceAll('"" + import.meta.url', "import.meta.url"),
};

/** Builds modules into the package, with the engine beside them or inside. */
async function modules(kind, entry) {
  await build({
    root: www.pathname,
    configFile: false,
    logLevel: "warn",
    resolve: { alias: engineFilesAlias(kind) },
    plugins: [noDefaultWasm(), plainMetaUrl, ...(kind === "inline" ? [engineAsText()] : [])],
    build: {
      outDir: out.pathname,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      lib: { entry, formats: ["es"] },
      rollupOptions: { output: { entryFileNames: "[name].js", chunkFileNames: `${kind}-[name].js` } },
    },
  });
}

const source = (name) => new URL(`src/${name}`, www).pathname;
await modules("package", { index: source("index.ts"), core: source("api.ts") });
await modules("inline", { inline: source("index.ts") });
await writeFile(new URL("worker.js", out), await workerScript());
await cp(new URL("engine/wenjing_bg.wasm", www), new URL("wenjing_bg.wasm", out));
await cp(new URL("package/schema.json", www), new URL("schema.json", out));

const bin = (name) => new URL(`node_modules/.bin/${name}`, www).pathname;
const run = (name, args) =>
  execFileSync(bin(name), args, { cwd: www.pathname, stdio: ["ignore", "ignore", "inherit"] });
run("tsc", [
  "--noEmit",
  "false",
  "--declaration",
  "--emitDeclarationOnly",
  "--outDir",
  `${out.pathname}types`,
  "-p",
  "tsconfig.package.json",
]);
await cp(new URL("engine/wenjing.d.ts", www), new URL("types/engine/wenjing.d.ts", out));
// Those who use the package need no types of Lit, and no modules that its entries do not name.
const needed = new Set(
  ["index", "api", "article", "marks"].map((name) => `src/${name}.d.ts`).concat("engine/wenjing.d.ts"),
);
for (const file of await readdir(new URL("types/", out), { recursive: true })) {
  if (!file.endsWith(".d.ts")) continue;
  const path = new URL(`types/${file}`, out);
  const text = (await readFile(path, "utf8"))
    .replace(/(from |import\()"(\.[^"]+)\.ts"/g, '$1"$2.js"')
    .replace(/^import .* from "lit";\n/m, "")
    .replace("extends LitElement", "extends HTMLElement");
  await (needed.has(file) ? writeFile(path, text) : rm(path));
}

const manifest = await elementManifest();
await writeFile(new URL("custom-elements.json", out), `${JSON.stringify(manifest, null, 2)}\n`);

/** A table of the manifest in Markdown. */
function table(name) {
  const code = (text) => (text ? `\`${text.replaceAll("|", "\\|")}\`` : "");
  const rows = rowsOf(manifest, name).map((row) => `| ${[...row.code.map(code), row.description].join(" | ")} |`);
  const columns = rows[0].split(/(?<!\\)\|/).length - 2;
  return [`|${" |".repeat(columns)}`, `|${" --- |".repeat(columns)}`, ...rows].join("\n");
}
const readme = await readFile(new URL("package/README.md", www), "utf8");
await writeFile(
  new URL("README.md", out),
  readme.replace(/<!-- table (\w+) -->/g, (_, name) => table(name)),
);

const entry = (name, types) => ({ types: `./types/src/${types}.d.ts`, default: `./${name}.js` });
await writeFile(
  new URL("package.json", out),
  `${JSON.stringify(
    {
      name: "wenjing",
      version,
      description: "Reads Chinese news: names, figures, times, quotes and sources, marked in the browser",
      license,
      type: "module",
      engines: { node: ">=20.16" },
      exports: {
        ".": entry("index", "index"),
        "./core": entry("core", "api"),
        "./inline": entry("inline", "index"),
        "./worker.js": "./worker.js",
        "./wenjing_bg.wasm": "./wenjing_bg.wasm",
        "./custom-elements.json": "./custom-elements.json",
        "./schema.json": "./schema.json",
        "./package.json": "./package.json",
      },
      types: "./types/src/index.d.ts",
      customElements: "./custom-elements.json",
      sideEffects: ["./index.js", "./inline.js", "./package-*.js", "./inline-*.js"],
      files: ["*.js", "*.wasm", "custom-elements.json", "schema.json", "types"],
    },
    null,
    2,
  )}\n`,
);
for (const file of await readdir(out)) console.log(`dist/npm/${file}`);
