import { readFile } from "node:fs/promises";
import { elementManifest, rowsOf, TABLES } from "./manifest.js";

const www = new URL("../", import.meta.url);

/** Headings of the tables, by language. */
const HEADINGS = {
  en: {
    properties: ["property", "attribute", "type", "meaning"],
    methods: ["method", "meaning"],
    events: ["event", "type", "meaning"],
    parts: ["part", "meaning"],
    variables: ["variable", "default", "meaning"],
    slots: ["slot", "meaning"],
  },
  "zh-Hans": {
    properties: ["属性（property）", "特性（attribute）", "类型", "说明"],
    methods: ["方法", "说明"],
    events: ["事件", "类型", "说明"],
    parts: ["部件（part）", "说明"],
    variables: ["变量", "默认值", "说明"],
    slots: ["插槽", "说明"],
  },
};

const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const listing = (text, kind) => `<pre class="code ${kind}"><code>${escaped(text.trim())}</code></pre>`;
const prose = (text) => escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/**
 * Fills in the documentation: tables from the custom-elements manifest, types from the sources,
 * examples from files that the page itself runs.
 * @returns {import("vite").Plugin}
 */
export function documentation() {
  return {
    name: "documentation",
    transformIndexHtml: {
      order: "pre",
      async handler(html, { path }) {
        if (!/^\/docs(\.\w+)?\.html$/.test(path)) return undefined;
        const language = html.match(/<html lang="([^"]+)"/)?.[1] ?? "en";
        const manifest = await elementManifest();
        const chinese = JSON.parse(await readFile(new URL("docs/zh.json", www), "utf8"));
        checkTranslations(manifest, chinese);
        const fill = {
          table: (name) =>
            table(HEADINGS[language][name], rowsOf(manifest, name), ({ key, description }) =>
              language === "en" ? description : chinese[key],
            ),
          example: (...files) => example(files),
          types: (file, ...names) => types(file, names),
          source: async (file) => listing(await readFile(new URL(file, www), "utf8"), "js"),
        };
        return replaceAsync(html, /<!-- (table|example|types|source) ([^>]+) -->/g, (_, kind, given) =>
          fill[kind](...given.split(" ")),
        );
      },
    },
  };
}

async function replaceAsync(text, pattern, replace) {
  const parts = await Promise.all([...text.matchAll(pattern)].map((match) => replace(...match)));
  return text.replace(pattern, () => parts.shift());
}

function table(headings, rows, descriptionOf) {
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  const cell = (code) => `<td>${code ? `<code>${escaped(code)}</code>` : ""}</td>`;
  const body = rows.map(({ key, code: [name, ...rest], description }) => {
    const first = `<th scope="row"><code>${escaped(name)}</code></th>`;
    return `<tr>${first}${rest.map(cell).join("")}<td>${prose(descriptionOf({ key, description }))}</td></tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

/** What is in the manifest and not translated, or the other way round, stops the build. */
function checkTranslations(manifest, chinese) {
  const keys = TABLES.flatMap((name) => rowsOf(manifest, name).map(({ key }) => key));
  const missing = keys.filter((key) => !chinese[key]);
  const stale = Object.keys(chinese).filter((key) => !keys.includes(key));
  if (missing.length + stale.length) throw new Error(`docs/zh.json lacks [${missing}], and knows [${stale}] in vain`);
}

async function example(files) {
  const texts = await Promise.all(files.map((file) => readFile(new URL(`docs/examples/${file}`, www), "utf8")));
  const listings = texts.map((text, at) => listing(text, files[at].split(".").at(-1)));
  return `<div class="example">${listings.join("")}<div class="live">${texts[0]}</div></div>`;
}

/** Declarations of a source file, with their comments. */
async function types(file, names) {
  const source = await readFile(new URL(file, www), "utf8");
  const found = names.map((name) => {
    const declaration = new RegExp(
      `(?:/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?export (?:interface ${name}\\b[^]*?\\n}|type ${name} =[^]*?;)(?=\\n\\n)`,
    ).exec(source);
    if (!declaration) throw new Error(`${file} does not export ${name}`);
    return declaration[0];
  });
  return listing(found.join("\n\n"), "ts");
}
