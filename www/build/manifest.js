import { cli } from "@custom-elements-manifest/analyzer/cli.js";

const cwd = new URL("../", import.meta.url).pathname;

/**
 * The custom-elements manifest of the element, without what is nobody's but its own.
 * @returns {Promise<import("custom-elements-manifest").Package>}
 */
export async function elementManifest() {
  const argv = ["analyze", "--litelement", "--quiet", "--globs", "src/article.ts", "--outdir", "../dist/npm"];
  const manifest = await cli({ argv, cwd, noWrite: true });
  for (const module of manifest.modules) {
    for (const declaration of module.declarations) {
      declaration.members = declaration.members.filter(
        ({ name, privacy }) => privacy !== "private" && !/^_/.test(name),
      );
      declaration.attributes = declaration.attributes.filter(({ fieldName }) => !/^_/.test(fieldName));
    }
  }
  return manifest;
}

/** The tables of the manifest, for `rowsOf`. */
export const TABLES = /** @type {const} */ (["properties", "methods", "events", "parts", "variables", "slots"]);

/** What a table tells of the element, a row for each thing: its key, the cells of code, and what it is. */
const ROWS = {
  properties: ({ members, attributes }) =>
    members
      .filter((m) => m.kind === "field")
      .map((m) => {
        const attribute = attributes.find((a) => a.fieldName === m.name)?.name ?? "";
        return { key: m.name, code: [m.name, attribute, m.type?.text ?? ""], description: m.description };
      }),
  methods: ({ members }) =>
    members
      .filter((m) => m.kind === "method")
      .map((m) => {
        const parameters = (m.parameters ?? []).map((p) => `${p.name}: ${p.type?.text}`).join(", ");
        return { key: m.name, code: [`${m.name}(${parameters})`], description: m.description };
      }),
  events: ({ events }) => events.map((e) => ({ key: e.name, code: [e.name, e.type.text], description: e.description })),
  parts: ({ cssParts }) => cssParts.map((p) => ({ key: `part ${p.name}`, code: [p.name], description: p.description })),
  variables: ({ cssProperties }) =>
    cssProperties.map((p) => ({ key: p.name, code: [p.name, p.default ?? ""], description: p.description })),
  slots: ({ slots }) => slots.map((s) => ({ key: "slot", code: [s.name || "–"], description: s.description })),
};

/**
 * The rows of a table of the manifest.
 * @param {import("custom-elements-manifest").Package} manifest
 * @param {(typeof TABLES)[number]} name
 * @returns {{ key: string, code: string[], description: string }[]}
 */
export function rowsOf(manifest, name) {
  const rows = ROWS[name](manifest.modules[0].declarations[0]);
  for (const { key, description } of rows) if (!description) throw new Error(`${key} has no description`);
  return rows;
}
