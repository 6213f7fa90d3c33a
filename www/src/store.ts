import { update } from "idb-keyval";
import type { LexiconEntry, NameType } from "../engine/wenjing.js";
import { database, KEY, stored } from "./database.ts";
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

/** Names the write that this tab last read or made; another name in the store is another tab's write. */
let stamp: unknown;

/** What was kept when the page was opened; whatever is not as it should be is left out. Fails if the browser keeps nothing. */
export async function load(): Promise<Kept> {
  const before = await stored();
  stamp = record(before).stamp;
  const left = jotted();
  if (left.length === 0) return clean(before);
  const kept = await save(clean(before), clean(left.reduce((all, [, note]) => withNote(all, note), before)));
  for (const [key, note] of left) if (localStorage.getItem(key) === note) localStorage.removeItem(key);
  return kept;
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

/** Notes of what the database has not written yet, one for each tab: they are there at once, and outlive it. */
const NOTE = "wenjing-unsaved-";
const noteKey = NOTE + newId();

/** Notes what changed since `base`, until the database has it; without a change, forgets the note. */
export function jot(base: Kept, kept: Kept): void {
  const before = new Set(base.articles);
  const here = new Set(kept.articles.map(({ id }) => id));
  const articles = kept.articles.filter((article) => !before.has(article));
  const removed = base.articles.filter(({ id }) => !here.has(id)).map(({ id }) => id);
  const { open, corrections, settings } = kept;
  const known = open === base.open && corrections === base.corrections && settings === base.settings;
  try {
    if (known && articles.length + removed.length === 0) localStorage.removeItem(noteKey);
    else localStorage.setItem(noteKey, JSON.stringify({ articles, removed, open, corrections, settings }));
  } catch {
    // full or forbidden: the database has it soon
  }
}

/** The notes that tabs left behind, by their keys. */
function jotted(): [string, string][] {
  try {
    return Object.entries(localStorage).filter(([key]) => key.startsWith(NOTE));
  } catch {
    return [];
  }
}

/** What is stored, with the changes of a note. */
function withNote(stored: unknown, note: string): unknown {
  try {
    const { articles, removed, ...rest } = record(JSON.parse(note));
    const gone = new Set(list(removed));
    const changed = new Map(list(articles).map((article) => [record(article).id, article]));
    const old = list(record(stored).articles).filter((article) => {
      const { id } = record(article);
      return !gone.has(id) && !changed.has(id);
    });
    return { ...record(stored), ...rest, articles: [...old, ...changed.values()] };
  } catch {
    return stored;
  }
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
function newId(): string {
  return crypto.randomUUID?.() ?? String(Math.random());
}

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
