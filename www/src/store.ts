import { createStore, get, update } from "idb-keyval";
import type { LexiconEntry, NameType } from "../engine/wenjing.js";
import { isLanguage, type Language, preferredLanguage } from "./i18n.ts";
import { MARK_TYPES, NAME_TYPES } from "./marks.ts";

/** An article the reader keeps. */
export interface Article {
  id: string;
  text: string;
  /** Date of publication that the reader set, YYYY-MM-DD; empty if none. */
  date: string;
}

/** How the reader likes the page. */
export interface Settings {
  language: Language;
  theme: "system" | "light" | "dark";
  face: "serif" | "sans";
  /** Size of the article's text in pixels. */
  size: number;
  hide: string[];
  words: boolean;
  labels: boolean;
  sure: boolean;
  singleKeys: boolean;
  input: boolean;
}

/** Everything the page keeps between visits. */
export interface Kept {
  articles: Article[];
  /** Id of the article on show. */
  open: string;
  corrections: LexiconEntry[];
  settings: Settings;
}

const KEY = "kept";
let opened: ReturnType<typeof createStore> | undefined;

function database(): ReturnType<typeof createStore> {
  opened ??= createStore("wenjing", "page");
  return opened;
}

/** Names the write that this tab last read or made; another name in the store is another tab's write. */
let stamp: unknown;

/** Reads what was kept; whatever is not as it should be is left out. Fails if the browser keeps nothing. */
export async function load(): Promise<Kept> {
  const stored = await get<unknown>(KEY, database());
  stamp = record(stored).stamp;
  return clean(stored);
}

/** Keeps what changed since `base`, on top of what another tab may have kept meanwhile; returns what is kept then. */
export async function save(base: Kept, kept: Kept): Promise<Kept> {
  let merged = kept;
  await update<unknown>(
    KEY,
    (stored) => {
      if (record(stored).stamp !== stamp) merged = merge(base, kept, clean(stored));
      stamp = newId();
      return { ...merged, stamp };
    },
    database(),
  );
  return merged;
}

/** `other` with the changes that lead from `base` to `mine`; `mine` says which article is open. */
export function merge(base: Kept, mine: Kept, other: Kept): Kept {
  const before = new Map(base.articles.map((article) => [article.id, article]));
  const there = new Map(other.articles.map((article) => [article.id, article]));
  const here = new Set(mine.articles.map(({ id }) => id));
  const articles = mine.articles.flatMap((article) => {
    if (article !== before.get(article.id)) return [article];
    return there.get(article.id) ?? [];
  });
  articles.push(...other.articles.filter(({ id }) => !here.has(id) && !before.has(id)));
  if (articles.length === 0) articles.push(newArticle());
  return {
    articles,
    open: mine.open,
    corrections: mine.corrections === base.corrections ? other.corrections : mine.corrections,
    settings: mine.settings === base.settings ? other.settings : mine.settings,
  };
}

export function newArticle(text = "", date = ""): Article {
  return { id: newId(), text, date };
}

/** Browsers make UUIDs on secure pages alone. */
const newId = () => crypto.randomUUID?.() ?? String(Math.random());

/** What a first visit starts with. */
export function fresh(): Kept {
  return clean(undefined);
}

function clean(stored: unknown): Kept {
  const kept = record(stored);
  const articles = list(kept.articles).flatMap((item): Article[] => {
    const { id, text, date } = record(item);
    if (typeof id !== "string" || typeof text !== "string") return [];
    return [{ id, text, date: typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) ? date : "" }];
  });
  if (articles.length === 0) articles.push(newArticle());
  const corrections = list(kept.corrections).flatMap((item): LexiconEntry[] => {
    const { text, type } = record(item);
    if (typeof text !== "string" || text === "") return [];
    return type === null || NAME_TYPES.includes(type as NameType) ? [{ text, type: type as NameType | null }] : [];
  });
  const open = articles.find((article) => article.id === kept.open) ?? articles[0];
  return { articles, open: open?.id ?? "", corrections, settings: cleanSettings(kept.settings) };
}

function cleanSettings(stored: unknown): Settings {
  const s = record(stored);
  return {
    language: isLanguage(s.language) ? s.language : preferredLanguage(navigator.languages),
    theme: s.theme === "light" || s.theme === "dark" ? s.theme : "system",
    face: s.face === "sans" ? "sans" : "serif",
    size: typeof s.size === "number" && s.size >= 14 && s.size <= 28 ? s.size : 18,
    hide: list(s.hide).filter((type): type is string => MARK_TYPES.includes(type as (typeof MARK_TYPES)[number])),
    words: s.words === true,
    labels: s.labels !== false,
    sure: s.sure === true,
    singleKeys: s.singleKeys !== false,
    input: s.input !== false,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
