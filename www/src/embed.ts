import "./embed.css";
import type { Analysis, Options, Span } from "../engine/wenjing.js";
import { sharedAnalyzer } from "./api.ts";
import "./article.ts";
import { isLanguage, preferredLanguage } from "./i18n.ts";
import { MARK_TYPES, type Mark } from "./marks.ts";

/** How the article looks; what is left out stays as it is. */
export interface Look {
  hide?: string;
  words?: boolean;
  labels?: boolean;
  sure?: boolean;
  uiLang?: string;
  theme?: "system" | "light" | "dark";
  /** Values of `--wenjing-…` variables by name. */
  variables?: Record<string, string>;
}

/** What the page around the frame may say. `id` comes back with the answer. */
export type ToFrame =
  | { type: "wenjing:hello" }
  | ({ type: "wenjing:analyze"; id?: string | number; text: string } & Options & Look)
  | ({ type: "wenjing:look" } & Look)
  | ({ type: "wenjing:reveal" } & Span);

/** What the frame says, to the page around it alone. */
export type FromFrame =
  | { type: "wenjing:ready"; protocol: 1 }
  | { type: "wenjing:result"; id: string | number | undefined; analysis: Analysis; marks: readonly Mark[] }
  | { type: "wenjing:error"; id: string | number | undefined; name: string; message: string }
  | { type: "wenjing:resize"; height: number }
  | { type: "wenjing:select"; mark: Mark };

const article = document.querySelector("wenjing-article") ?? document.createElement("wenjing-article");
const given = new URLSearchParams(location.hash.slice(1));
const host = originOf(given.get("origin"));

/** The origin in an address, or undefined if no message can be checked against it. */
function originOf(address: string | null): string | undefined {
  try {
    const { origin } = new URL(address ?? "");
    return origin === "null" ? undefined : origin;
  } catch {
    return undefined;
  }
}

function say(message: FromFrame): void {
  if (host !== undefined && parent !== window) parent.postMessage(message, host);
}

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const flag = (value: unknown) => (typeof value === "boolean" ? value : undefined);

/** Takes what is as it should be and leaves the rest. */
function look(asked: Record<string, unknown>): void {
  const { theme, uiLang, variables } = asked;
  const hide = text(asked.hide);
  if (hide !== undefined)
    article.hide = hide
      .split(/\s+/)
      .filter((type) => MARK_TYPES.some((t) => t === type))
      .join(" ");
  for (const name of ["words", "labels", "sure"] as const) article[name] = flag(asked[name]) ?? article[name];
  if (isLanguage(uiLang)) {
    article.uiLang = uiLang;
    document.documentElement.lang = uiLang;
  }
  const { style } = document.documentElement;
  if (theme === "light" || theme === "dark") style.colorScheme = theme;
  if (theme === "system") style.colorScheme = "";
  for (const [name, value] of Object.entries(variables ?? {})) {
    if (/^--wenjing-[a-z-]+$/.test(name) && typeof value === "string") style.setProperty(name, value);
  }
}

async function analyze(asked: Record<string, unknown>): Promise<void> {
  const content = text(asked.text);
  const id = typeof asked.id === "number" ? asked.id : text(asked.id);
  if (content === undefined) return;
  look(asked);
  const { date, lexicon } = asked as Options;
  try {
    const analysis = await sharedAnalyzer().analyze(content, {
      key: "embed",
      ...(date ? { date } : {}),
      ...(lexicon ? { lexicon } : {}),
    });
    article.text = content;
    article.analysis = analysis;
    await article.updateComplete;
    say({ type: "wenjing:result", id, analysis, marks: article.marks });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    say({ type: "wenjing:error", id, name, message });
  }
}

function reveal({ start, end }: Record<string, unknown>): void {
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end)) article.reveal({ start, end } as Span);
}

const ready = () => say({ type: "wenjing:ready", protocol: 1 });

const ACTIONS: Record<ToFrame["type"], (asked: Record<string, unknown>) => unknown> = {
  "wenjing:hello": ready,
  "wenjing:analyze": analyze,
  "wenjing:look": look,
  "wenjing:reveal": reveal,
};

addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== parent || parent === window || origin !== host) return;
  if (typeof data !== "object" || data === null) return;
  const asked = data as Record<string, unknown>;
  if (typeof asked.type === "string" && Object.hasOwn(ACTIONS, asked.type))
    ACTIONS[asked.type as ToFrame["type"]](asked);
});

article.addEventListener("wenjing-select", (event) => {
  say({ type: "wenjing:select", mark: (event as CustomEvent<Mark>).detail });
});

let height = 0;
new ResizeObserver(() => {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  if (now !== height) say({ type: "wenjing:resize", height: now });
  height = now;
}).observe(document.body);

document.documentElement.lang = preferredLanguage(navigator.languages);
ready();
if (given.has("text")) void analyze({ text: given.get("text"), date: given.get("date") ?? undefined });
