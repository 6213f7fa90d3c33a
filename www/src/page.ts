import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { Analysis, ExportFormat, LexiconEntry, Note, Options, Span } from "../engine/wenjing.js";
import { SupersededError, sharedAnalyzer, WorkerCrashedError } from "./api.ts";
import "./article.ts";
import type { WenjingArticle } from "./article.ts";
import { formatInterval, LANG_OF_SCRIPT, readingText } from "./describe.ts";
import hkExample from "./examples/hk.txt?raw";
import messyExample from "./examples/messy.txt?raw";
import wireExample from "./examples/wire.txt?raw";
import { download, plainText } from "./export.ts";
import { isTextId, LANGUAGES, type TextId, type Translate, translator } from "./i18n.ts";
import { MARK_TYPES, type MarkType } from "./marks.ts";
import { comparePanel } from "./panels/compare.ts";
import type { PanelContext } from "./panels/context.ts";
import { entitiesPanel } from "./panels/entities.ts";
import { figuresPanel } from "./panels/figures.ts";
import { quotesPanel } from "./panels/quotes.ts";
import { sourcesPanel } from "./panels/sources.ts";
import { timelinePanel } from "./panels/timeline.ts";
import { wordsPanel } from "./panels/words.ts";
import { fileToText, htmlToText } from "./paste.ts";
import { type Article, fresh, jot, type Kept, load, merge, newArticle, type Settings, save } from "./store.ts";
import { watchUpdates } from "./updates.ts";
import { pause } from "./view.ts";

const PANELS = {
  entities: { label: "panelEntities", draw: entitiesPanel },
  quotes: { label: "panelQuotes", draw: quotesPanel },
  figures: { label: "panelFigures", draw: figuresPanel },
  timeline: { label: "panelTimeline", draw: timelinePanel },
  sources: { label: "panelSources", draw: sourcesPanel },
  words: { label: "panelWords", draw: wordsPanel },
  compare: { label: "panelCompare", draw: comparePanel },
} as const satisfies Record<string, { label: TextId; draw: (context: PanelContext) => TemplateResult }>;
type PanelId = keyof typeof PANELS;
const PANEL_IDS = Object.keys(PANELS) as PanelId[];

const EXAMPLES = [
  { label: "exampleWire", hint: "exampleWireHint", text: wireExample, lang: "zh-Hans" },
  { label: "exampleHk", hint: "exampleHkHint", text: hkExample, lang: "zh-Hant" },
  { label: "exampleMessy", hint: "exampleMessyHint", text: messyExample, lang: "zh-Hans" },
] as const;

/** Exports that the engine writes: their labels, names and media types. */
const EXPORTS: readonly (readonly [ExportFormat, TextId, string, string])[] = [
  ["markdown", "exportMarkdown", "notes.md", "text/markdown"],
  ["html", "exportHtml", "article.html", "text/html"],
  ["csv-entities", "exportEntities", "names.csv", "text/csv"],
  ["csv-figures", "exportFigures", "figures.csv", "text/csv"],
  ["csv-quotes", "exportQuotes", "quotes.csv", "text/csv"],
  ["json", "exportJson", "wenjing.json", "application/json"],
  ["web-annotation", "exportWebAnnotation", "annotations.jsonld", "application/ld+json"],
  ["tei", "exportTei", "article.xml", "application/tei+xml"],
  ["conllu", "exportConllu", "article.conllu", "text/plain"],
  ["bio", "exportBio", "article.bio", "text/plain"],
  ["brat", "exportBrat", "article.ann", "text/plain"],
];

const KEYS: readonly (readonly [string, TextId])[] = [
  ["?", "keyHelp"],
  ["/", "keySearch"],
  ["e", "keyEdit"],
  ["r", "keyRead"],
  ["n p", "keyMarks"],
  ["← →", "keyArrows"],
  ["Enter", "keyPin"],
  ["1 – 9", "keyTypes"],
  ["w", "keyWords"],
  ["v", "keyPanels"],
  ["] [", "keyTabs"],
  ["t", "keyTheme"],
  ["u", "keyUndo"],
  ["Esc", "keyClose"],
];

/**
 * Texts longer than this wait for a pause in typing before they are analysed, and are not put into
 * the box unless the reader wants to edit them: laying out a box of a megabyte takes a second.
 */
const LONG_TEXT = 20_000;
/** As much of a long text is shown in place of the box. */
const EXCERPT = 1_200;
const TYPING_PAUSE_MS = 250;
/** A change is kept at once, but not more often than this. */
const SAVE_EVERY_MS = 300;
const MAX_UNDO = 50;
const SLOW_MS = 250;

interface Message {
  text: string;
  action?: { label: TextId; run(): void };
}

/** The whole page: text in, marked article out, panels beside it. */
class WenjingPage extends LitElement {
  static override properties = {
    kept: { state: true },
    analysis: { state: true },
    panelsOf: { state: true },
    panel: { state: true },
    busy: { state: true },
    message: { state: true },
    search: { state: true },
    dragging: { state: true },
    editing: { state: true },
  };

  declare private kept: Kept;
  declare private analysis: { of: string; text: string; result: Analysis } | undefined;
  /** What the panels show: the analysis, a moment after the text. */
  declare private panelsOf: typeof this.analysis;
  declare private panel: PanelId;
  declare private busy: boolean;
  declare private message: Message | undefined;
  declare private search: { query: string; places: Span[]; at: number } | undefined;
  declare private dragging: boolean;
  /** Id of the article that the reader edits, however long it is. */
  declare private editing: string | undefined;

  #analyzer = sharedAnalyzer();
  #started: Promise<void> | undefined;
  /** What the kept state was before and after each change that can be taken back. */
  #undo: { before: Kept; after: Kept }[] = [];
  /** What was kept when this tab last read or wrote it. */
  #saved: Kept;
  #savedAt = Number.NEGATIVE_INFINITY;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  #canKeep = true;
  /** Headlines found in articles that may not be on show any more. */
  readonly #titles = new Map<string, { text: string; title: string }>();
  /** The place to show once its article is there. */
  #next: { article: string; span: Span } | undefined;

  constructor() {
    super();
    this.kept = fresh();
    this.#saved = this.kept;
    this.panel = "entities";
    this.busy = false;
    this.dragging = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    this.#started ??= this.#start();
    super.connectedCallback();
    addEventListener("keydown", this.#onKey);
    addEventListener("paste", this.#onPaste);
    addEventListener("hashchange", () => this.#takeShared());
    addEventListener("pagehide", () => this.#saveNow());
  }

  /** The first drawing waits for what was kept: the engine reads it meanwhile, and nothing is drawn twice. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.#started;
    super.scheduleUpdate();
  }

  async #start(): Promise<void> {
    try {
      this.kept = await load();
      this.#saved = this.kept;
    } catch {
      this.#canKeep = false;
    }
    if (!this.#takeShared()) this.#analyze();
    watchUpdates((apply) => this.#say(this.#t("update"), { label: "reload", run: apply })).catch(() => {
      // a browser may refuse service workers; the page works without
    });
  }

  /** Text given in the address: `#text=` stays in the browser, `?text=` comes from links and the share sheet. Whether there is one. */
  #takeShared(): boolean {
    const query = new URLSearchParams(location.search);
    const fragment = new URLSearchParams(location.hash.slice(1));
    const given = fragment.get("text") ?? [query.get("title"), query.get("text")].filter(Boolean).join("\n\n");
    if (!given) return false;
    history.replaceState(null, "", location.pathname);
    this.#openText(given);
    return true;
  }

  // state

  get #t(): Translate {
    return translator(this.kept.settings.language);
  }

  get #article(): Article {
    const { articles, open } = this.kept;
    return articles.find((article) => article.id === open) ?? articles[0] ?? newArticle();
  }

  get #view(): WenjingArticle | null {
    return this.querySelector("wenjing-article");
  }

  /** Changes what is kept. `undoable` changes can be taken back. */
  #change(change: Partial<Kept>, undoable = false): void {
    const before = this.kept;
    this.kept = { ...before, ...change };
    if (undoable) this.#undo = [...this.#undo.slice(1 - MAX_UNDO), { before, after: this.kept }];
    if (this.#canKeep) jot(this.#saved, this.kept);
    clearTimeout(this.#saveTimer);
    const wait = this.#savedAt + SAVE_EVERY_MS - performance.now();
    this.#saveTimer = setTimeout(() => this.#saveNow(), Math.max(0, wait));
  }

  async #saveNow(): Promise<void> {
    clearTimeout(this.#saveTimer);
    const { kept } = this;
    if (!this.#canKeep || kept === this.#saved) return;
    this.#savedAt = performance.now();
    try {
      this.#saved = await save(this.#saved, kept);
      if (this.#saved !== kept) this.kept = merge(kept, this.kept, this.#saved);
      jot(this.#saved, this.kept);
    } catch {
      this.#canKeep = false;
      this.#say(this.#t("notKept"));
    }
  }

  #set(settings: Partial<Settings>): void {
    this.#change({ settings: { ...this.kept.settings, ...settings } });
  }

  #setArticle(change: Partial<Article>, undoable = false): void {
    const { id } = this.#article;
    const articles = this.kept.articles.map((article) => (article.id === id ? { ...article, ...change } : article));
    this.#change({ articles }, undoable);
  }

  #takeBack(): void {
    const last = this.#undo.pop();
    if (!last) return;
    const { settings } = this.kept;
    this.#change({ ...merge(last.after, last.before, this.kept), settings });
    this.#say(this.#t("undone"));
    this.#analyze();
  }

  #openText(text: string): void {
    if (this.#article.text.trim() === "") this.#setArticle({ text }, true);
    else {
      const article = newArticle(text);
      this.#change({ articles: [...this.kept.articles, article], open: article.id }, true);
    }
    if (matchMedia("(max-width: 60rem)").matches) this.#set({ input: false });
    this.#analyze();
  }

  #show(id: string): void {
    this.#change({ open: id });
    this.#analyze();
  }

  #remove(article: Article): void {
    const articles = this.kept.articles.filter((other) => other !== article);
    if (articles.length === 0) articles.push(newArticle());
    const open = articles.some(({ id }) => id === this.kept.open) ? this.kept.open : (articles.at(-1)?.id ?? "");
    this.#change({ articles, open }, true);
    this.#say(this.#t("removed", { title: this.#titleOf(article) }), { label: "undo", run: () => this.#takeBack() });
    this.#analyze();
  }

  #correct(correction: LexiconEntry): void {
    const others = this.kept.corrections.filter(({ text }) => text !== correction.text);
    this.#change({ corrections: [...others, correction] }, true);
    this.#say(this.#t("corrected", { text: correction.text }), { label: "undo", run: () => this.#takeBack() });
    this.#analyze();
  }

  #say(text: string, action?: Message["action"]): void {
    this.message = action ? { text, action } : { text };
  }

  // analysis

  async #analyze(): Promise<void> {
    clearTimeout(this.#typing);
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { id, text, date } = this.#article;
    this.search = undefined;
    if (text.trim() === "") {
      this.analysis = undefined;
      this.#setBusy(false);
      return;
    }
    this.#setBusy(true);
    try {
      const result = await this.#analyzer.analyze(text, {
        key: "page",
        signal: running.signal,
        ...this.#known(date),
      });
      await pause(); // reading a long answer and drawing it are a task each
      if (this.#running !== running) return;
      this.analysis = { of: id, text, result };
      void this.#goToNext();
    } catch (error) {
      if (this.#running !== running || error instanceof SupersededError) return;
      const reason = error instanceof Error ? error.message : String(error);
      if (running.signal.aborted) this.#say(this.#t("cancelled"), { label: "retry", run: () => this.#analyze() });
      else {
        const label = error instanceof WorkerCrashedError ? "crashed" : "failed";
        this.#say(this.#t(label, { reason }), { label: "retry", run: () => this.#analyze() });
      }
    }
    this.#setBusy(false);
  }

  /** What the reader has said about an article of that date. */
  #known(date: string): Options {
    return { lexicon: this.kept.corrections, ...(date ? { date } : {}) };
  }

  /** Shows that work goes on, if it goes on for long enough to notice. */
  #setBusy(busy: boolean): void {
    clearTimeout(this.#slow);
    if (!busy) this.busy = false;
    else
      this.#slow = setTimeout(() => {
        this.busy = true;
      }, SLOW_MS);
  }

  // events

  #onInput = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    this.editing = this.#article.id;
    this.#setArticle({ text });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#analyze(), text.length > LONG_TEXT ? TYPING_PAUSE_MS : 0);
  };

  /** Text goes where the cursor is, or into an article of its own if that is in no box. */
  #onPaste = async (event: ClipboardEvent): Promise<void> => {
    const target = event.composedPath()[0];
    const box = target instanceof HTMLTextAreaElement ? target : undefined;
    if (!event.clipboardData || (!box && isTyping(target))) return;
    const marked = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (box && !marked && plain.length <= LONG_TEXT) return;
    event.preventDefault();
    const text = marked ? await htmlToText(marked) : plain;
    if (!box) {
      if (text.trim()) this.#openText(text);
    } else if (text.length > LONG_TEXT) {
      const { value, selectionStart, selectionEnd } = box;
      this.editing = undefined;
      this.#setArticle({ text: value.slice(0, selectionStart) + text + value.slice(selectionEnd) }, true);
      void this.#analyze();
    } else {
      box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.dragging = false;
    const data = event.dataTransfer;
    if (data?.files.length) void this.#openFiles(data.files);
    else if (data?.getData("text/plain")) this.#openText(data.getData("text/plain"));
  };

  async #openFiles(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      try {
        const { text, encoding } = await fileToText(file);
        this.#openText(text);
        if (encoding === "gb18030") this.#say(this.#t("fileGb", { name: file.name }));
      } catch {
        this.#say(this.#t("fileUnread", { name: file.name }));
      }
    }
  }

  #onKey = (event: KeyboardEvent): void => {
    const { settings, articles, open } = this.kept;
    const target = event.composedPath()[0];
    const typing = isTyping(target);
    if (event.key === "Escape") {
      if (this.search) this.#endSearch();
      else if (target === this.querySelector("#source")) this.#focusReading();
      else this.#view?.closeDetails();
      return;
    }
    if (typing || event.altKey || !settings.singleKeys) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "z" && !event.shiftKey) this.#takeBack();
      return;
    }
    const tab = (by: number) => {
      const at = articles.findIndex(({ id }) => id === open);
      const next = articles[(at + by + articles.length) % articles.length];
      if (next) this.#show(next.id);
    };
    const actions: Record<string, () => unknown> = {
      "?": () => this.querySelector<HTMLDialogElement>("#help")?.showModal(),
      "/": () => this.#startSearch(),
      e: () => this.#edit(),
      r: () => this.#view?.enter(),
      n: () => this.#view?.step(1),
      p: () => this.#view?.step(-1),
      w: () => this.#set({ words: !settings.words }),
      v: () => this.#nextPanel(),
      "]": () => tab(1),
      "[": () => tab(-1),
      t: () => this.#set({ theme: this.#isDark() ? "light" : "dark" }),
      u: () => this.#takeBack(),
    };
    MARK_TYPES.forEach((type, index) => {
      actions[String(index + 1)] = () => this.#toggle(type);
    });
    const action = actions[event.key];
    if (!action || this.querySelector("dialog[open]")) return;
    event.preventDefault();
    action();
  };

  async #edit(): Promise<void> {
    this.#set({ input: true });
    await this.updateComplete;
    this.querySelector<HTMLElement>("#source, #excerpt")?.focus();
  }

  #focusReading(): void {
    this.querySelector<HTMLElement>(".reading")?.focus({ preventScroll: true });
  }

  #nextPanel(): void {
    this.panel = PANEL_IDS[(PANEL_IDS.indexOf(this.panel) + 1) % PANEL_IDS.length] ?? "entities";
  }

  #toggle(type: MarkType): void {
    const { hide } = this.kept.settings;
    this.#set({ hide: hide.includes(type) ? hide.filter((other) => other !== type) : [...hide, type] });
  }

  #isDark(): boolean {
    const { theme } = this.kept.settings;
    return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  }

  async #startSearch(): Promise<void> {
    this.search ??= { query: "", places: [], at: 0 };
    await this.updateComplete;
    this.querySelector<HTMLInputElement>("#search")?.focus();
  }

  #endSearch(): void {
    this.search = undefined;
    this.#view?.find("");
    this.#view?.step(1);
  }

  #find(query: string): void {
    const places = this.#view?.find(query) ?? [];
    this.search = { query, places, at: 0 };
    if (places[0]) this.#goTo(places[0]);
  }

  #findNext(by: number): void {
    if (!this.search?.places.length) return;
    const { places } = this.search;
    const at = (this.search.at + by + places.length) % places.length;
    this.search = { ...this.search, at };
    const place = places[at];
    if (place) this.#goTo(place);
  }

  #goTo(span: Span): void {
    this.#view?.reveal(span);
  }

  /** Shows a place of any article, opening that article first. */
  #goToIn(article: string, span: Span): void {
    if (this.analysis?.of === article) this.#goTo(span);
    else {
      this.#next = { article, span };
      this.#show(article);
    }
  }

  async #goToNext(): Promise<void> {
    const next = this.#next;
    this.#next = undefined;
    if (!next || this.analysis?.of !== next.article) return;
    await this.updateComplete;
    await this.#view?.updateComplete;
    this.#goTo(next.span);
  }

  // drawing

  protected override updated(changed: PropertyValues): void {
    if (changed.has("analysis")) {
      requestAnimationFrame(() => {
        // The button that opened the article may be gone.
        if (this.analysis && document.activeElement === document.body) this.#focusReading();
        // After the frame that shows the text, lest both be laid out in one.
        setTimeout(() => {
          this.panelsOf = this.analysis;
        });
      });
    }
    if (!changed.has("kept")) return;
    const { language, theme, face, size } = this.kept.settings;
    const root = document.documentElement;
    root.lang = language;
    root.dataset.theme = theme;
    root.dataset.face = face;
    root.style.setProperty("--wenjing-size", `${size}px`);
    const before = changed.get("kept") as Kept | undefined;
    if (before?.open !== this.kept.open) {
      this.querySelector(".articles li.open")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }

  protected override render() {
    const { settings } = this.kept;
    return html`
      ${this.#header()}
      <main
        class=${this.analysis ? (settings.input ? "" : "no-input") : "blank"}
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.dragging = true;
        }}
        @dragleave=${() => {
          this.dragging = false;
        }}
        @drop=${this.#onDrop}
      >
        ${this.#input()} ${this.#reading()} ${this.#panels()}
      </main>
      ${this.#help()} ${this.#toast()}
    `;
  }

  #header() {
    const t = this.#t;
    const { articles, settings } = this.kept;
    const { id } = this.#article;
    return html`<header class="top">
      <h1><span lang="zh-Hans">文镜</span> <small>Wenjing</small></h1>
      <nav class="articles" aria-label=${t("articles")}>
        <ul>
          ${repeat(
            articles,
            (article) => article.id,
            (article) => html`<li class=${article.id === id ? "open" : ""}>
              <button
                type="button"
                class="tab"
                aria-current=${article.id === id ? "page" : nothing}
                @click=${() => this.#show(article.id)}
              >${this.#titleOf(article)}</button>
              <button
                type="button"
                class="x"
                aria-label="${t("remove")}: ${this.#titleOf(article)}"
                @click=${() => this.#remove(article)}
              >×</button>
            </li>`,
          )}
        </ul>
        <button
          type="button"
          class="icon"
          aria-label=${t("newArticle")}
          title=${t("newArticle")}
          @click=${() => {
            const article = newArticle();
            this.#change({
              articles: [...articles, article],
              open: article.id,
              settings: { ...settings, input: true },
            });
            this.#analyze();
          }}
        >＋</button>
      </nav>
      <div class="tools">
        <button type="button" class="icon find" aria-label=${t("search")} title="${t("search")} (/)" @click=${() => this.#startSearch()}>⌕</button>
        <button type="button" class="icon" aria-label=${t("export")} title=${t("export")} popovertarget="export">⤓</button>
        <button type="button" class="icon" aria-label=${t("settings")} title=${t("settings")} popovertarget="settings">Aa</button>
        <button
          type="button"
          class="icon"
          aria-label=${t("keys")}
          title="${t("keys")} (?)"
          @click=${() => this.querySelector<HTMLDialogElement>("#help")?.showModal()}
        >?</button>
      </div>
      ${this.#settings()} ${this.#exports()}
    </header>`;
  }

  #titleOf(article: Article): string {
    const shown = this.analysis?.of === article.id ? this.analysis : undefined;
    const title = shown?.result.blocks.find((block) => block.kind === "title");
    if (title) this.#titles.set(article.id, { text: article.text, title: readingText(article.text, title) });
    const known = this.#titles.get(article.id);
    const line =
      known?.text === article.text ? known.title : article.text.trimStart().slice(0, 60).split("\n", 1)[0]?.trim();
    return line ? line.slice(0, 40) : this.#t("untitled");
  }

  #settings() {
    const t = this.#t;
    const { settings } = this.kept;
    const choice = <K extends "language" | "theme" | "face">(
      name: K,
      values: readonly Settings[K][],
      label: (value: Settings[K]) => string,
    ) => html`<label
      >${t(name)}
      <select @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLSelectElement).value } as Partial<Settings>)}>
        ${values.map((value) => html`<option value=${value} ?selected=${settings[name] === value}>${label(value)}</option>`)}
      </select>
    </label>`;
    return html`<div id="settings" class="menu" popover aria-label=${t("settings")} role="group">
      ${choice("language", LANGUAGES, (value) => LANGUAGE_NAMES[value])}
      ${choice("theme", ["system", "light", "dark"], (value) => t(`theme_${value}`))}
      ${choice("face", ["serif", "sans"], (value) => t(`face_${value}`))}
      <label
        >${t("size")}
        <input
          type="range"
          min="14"
          max="28"
          .value=${String(settings.size)}
          @input=${(event: Event) => this.#set({ size: Number((event.target as HTMLInputElement).value) })}
      /></label>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${settings.singleKeys}
          @change=${(event: Event) => this.#set({ singleKeys: (event.target as HTMLInputElement).checked })}
        />${t("singleKeys")}</label
      >
      ${
        this.kept.corrections.length
          ? html`<section>
              <h2>${t("corrections", { count: this.kept.corrections.length })}</h2>
              <p class="soft">${t("correctionsHint")}</p>
              <ul class="corrections">
                ${this.kept.corrections.map(
                  (correction) => html`<li>
                    <span lang="zh">${correction.text}</span> → ${correction.type === null ? t("notName") : t(correction.type)}
                    <button
                      type="button"
                      @click=${() => {
                        this.#change(
                          { corrections: this.kept.corrections.filter((other) => other !== correction) },
                          true,
                        );
                        this.#analyze();
                      }}
                    >${t("forget")}</button>
                  </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
    </div>`;
  }

  #exports() {
    const t = this.#t;
    const shown = this.analysis;
    const item = (label: TextId, save: () => unknown) =>
      html`<button type="button" ?disabled=${!shown} @click=${save}>${t(label)}</button>`;
    return html`<div id="export" class="menu" popover aria-label=${t("export")} role="group">
      ${item("exportText", () => shown && download("article.txt", "text/plain", plainText(shown.text, shown.result)))}
      ${EXPORTS.map(([format, label, name, type]) => item(label, () => this.#export(format, name, type)))}
      ${item("exportSource", () => shown && download("source.txt", "text/plain", shown.text))}
      <button type="button" ?disabled=${!shown} @click=${() => print()}>${t("print")}</button>
    </div>`;
  }

  async #export(format: ExportFormat, name: string, type: string): Promise<void> {
    const { text, date } = this.#article;
    try {
      const content = await this.#analyzer.export(text, format, this.#known(date));
      // Without the mark, spreadsheets take a table for another encoding.
      download(name, type, type === "text/csv" ? `\uFEFF${content}` : content);
    } catch (error) {
      this.#say(this.#t("failed", { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  #input() {
    const t = this.#t;
    const { settings } = this.kept;
    if (!settings.input && this.analysis) {
      return html`<section class="input closed">
        <button type="button" @click=${() => this.#edit()}>${t("showInput")}</button>
      </section>`;
    }
    const article = this.#article;
    const published = this.analysis?.result.published;
    return html`<section class="input ${this.dragging ? "dragging" : ""}" aria-label=${t("input")}>
      <div class="bar">
        <h2>${t("input")}</h2>
        <label class="button" for="file">${t("open")}</label>
        <input
          id="file"
          type="file"
          accept=".txt,.md,.html,.htm,text/*"
          multiple
          @change=${(event: Event) => this.#openFiles((event.target as HTMLInputElement).files ?? [])}
        />
        ${
          article.text
            ? html`<button type="button" @click=${() => {
                this.#setArticle({ text: "" }, true);
                this.#analyze();
              }}>${t("clear")}</button>
              <button type="button" @click=${() => this.#set({ input: false })}>${t("hideInput")}</button>`
            : nothing
        }
      </div>
      ${this.#box(article)}
      <div class="bar">
        <label class="date"
          >${t("published")}
          <input
            type="date"
            .value=${live(article.date)}
            @change=${(event: Event) => {
              this.#setArticle({ date: (event.target as HTMLInputElement).value });
              this.#analyze();
            }}
        /></label>
        ${
          published && published.from !== "option"
            ? html`<small>${t("publishedFound", { date: formatInterval(published.value, undefined, settings.language) })}</small>`
            : nothing
        }
      </div>
      <p class="private">${t("private")}</p>
    </section>`;
  }

  #box(article: Article) {
    const t = this.#t;
    if (article.text.length <= LONG_TEXT || this.editing === article.id) {
      return html`<textarea
        id="source"
        lang="zh"
        aria-label=${t("placeholder")}
        placeholder=${t("placeholder")}
        spellcheck="false"
        .value=${live(article.text)}
        @input=${this.#onInput}
      ></textarea>`;
    }
    const count = article.text.length.toLocaleString(this.kept.settings.language);
    const edit = () => {
      this.editing = article.id;
      void this.#edit();
    };
    return html`<div id="excerpt" lang="zh" role="group" aria-label=${t("input")} tabindex="0">${article.text.slice(0, EXCERPT)}…</div>
      <div class="bar">
        <small>${t("longText", { count })}</small>
        <button type="button" @click=${edit}>${t("editLong")}</button>
      </div>`;
  }

  #reading() {
    const t = this.#t;
    const { settings } = this.kept;
    const shown = this.analysis;
    return html`<section class="reading" tabindex="-1" aria-label=${t("reading")} aria-busy=${this.busy ? "true" : "false"}>
      ${shown ? this.#legend(shown.result) : this.#empty()}
      ${
        this.busy
          ? html`<div class="busy" role="status">
              <progress aria-label=${t("working")}></progress> ${t("working")}
              <button type="button" @click=${() => this.#running?.abort()}>${t("cancel")}</button>
            </div>`
          : nothing
      }
      ${this.search ? this.#searchBar(this.search) : nothing}
      ${shown?.result.notes.length ? this.#notes(shown.result) : nothing}
      <wenjing-article
        ?hidden=${!shown}
        .text=${shown?.text ?? ""}
        .analysis=${shown?.result ?? EMPTY}
        ui-lang=${settings.language}
        hide=${settings.hide.join(" ")}
        ?words=${settings.words}
        ?labels=${settings.labels}
        ?sure=${settings.sure}
        editable
        @wenjing-correct=${(event: CustomEvent<LexiconEntry>) => this.#correct(event.detail)}
      ></wenjing-article>
    </section>`;
  }

  #empty() {
    const t = this.#t;
    return html`<div class="empty">
      <h2>${t("emptyTitle")}</h2>
      <p>${t("emptyText")}</p>
      <h3>${t("examples")}</h3>
      <ul class="examples">
        ${EXAMPLES.map(
          ({ label, hint, text, lang }) => html`<li>
            <button type="button" @click=${() => this.#openText(text)}>
              <strong>${t(label)}</strong>
              <small>${t(hint)}</small>
              <span lang=${lang} aria-hidden="true">${text.trim().slice(0, 46)}…</span>
            </button>
          </li>`,
        )}
      </ul>
      ${this.#docs()}
    </div>`;
  }

  /** The way to the documentation, which only the site has beside it. */
  #docs() {
    const { language } = this.kept.settings;
    const file = language === "en" ? "docs.en.html" : "docs.html";
    return import.meta.env.MODE === "single"
      ? nothing
      : html`<p class="docs"><a href=${file}>${this.#t("docs")}</a></p>`;
  }

  #legend(analysis: Analysis) {
    const t = this.#t;
    const { settings } = this.kept;
    const counts = countMarks(analysis);
    const option = (name: "words" | "labels", label: TextId) => html`<button
      type="button"
      aria-pressed=${settings[name] ? "true" : "false"}
      @click=${() => this.#set({ [name]: !settings[name] })}
    >${t(label)}</button>`;
    return html`<div class="legend">
      <div role="group" aria-label=${t("legend")}>
        ${MARK_TYPES.filter((type) => counts[type] > 0).map(
          (type) => html`<button
            type="button"
            class="kind ${type}"
            aria-pressed=${settings.hide.includes(type) ? "false" : "true"}
            @click=${() => this.#toggle(type)}
          ><span class="sample">${t(type)}</span> <small>${counts[type]}</small></button>`,
        )}
      </div>
      <div role="group" aria-label=${t("view")}>
        ${option("labels", "labels")} ${option("words", "words")}
        <button
          type="button"
          title=${t("doubtfulHint")}
          aria-pressed=${settings.sure ? "false" : "true"}
          @click=${() => this.#set({ sure: !settings.sure })}
        >${t("doubtful")}</button>
      </div>
    </div>`;
  }

  #searchBar({ query, places, at }: NonNullable<typeof this.search>) {
    const t = this.#t;
    return html`<form
      class="search"
      role="search"
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#findNext(1);
      }}
    >
      <input
        id="search"
        type="search"
        lang="zh"
        aria-label=${t("search")}
        placeholder=${t("search")}
        .value=${live(query)}
        @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}
      />
      <span role="status">${query ? (places.length ? t("found", { at: at + 1, count: places.length }) : t("notFound")) : ""}</span>
      <button type="button" aria-label=${t("previous")} @click=${() => this.#findNext(-1)}>↑</button>
      <button type="button" aria-label=${t("next")} @click=${() => this.#findNext(1)}>↓</button>
      <button type="button" aria-label=${t("close")} @click=${() => this.#endSearch()}>×</button>
    </form>`;
  }

  #notes(analysis: Analysis) {
    // What an engine of another version notes is told in its own words.
    const told = ({ code, message }: Note) => {
      const id = `note_${code}`;
      return isTextId(id) ? this.#t(id) : message;
    };
    return html`<details class="notes">
      <summary>${this.#t("notes", { count: analysis.notes.length })}</summary>
      <ul>
        ${analysis.notes.slice(0, 50).map((note) => {
          const { start, end, code } = note;
          if (start === undefined || end === undefined) return html`<li>${told(note)} <code>${code}</code></li>`;
          return html`<li><button type="button" @click=${() => this.#goTo({ start, end })}>${told(note)}</button> <code>${code}</code></li>`;
        })}
      </ul>
    </details>`;
  }

  #panels() {
    const t = this.#t;
    const shown = this.panelsOf;
    if (!shown || !this.analysis) return nothing;
    const context: PanelContext = {
      text: shown.text,
      analysis: shown.result,
      lang: LANG_OF_SCRIPT[shown.result.script],
      language: this.kept.settings.language,
      t,
      goTo: (span) => this.#goTo(span),
      correct: (correction) => this.#correct(correction),
      articles: this.kept.articles
        .filter(({ text }) => text.trim() !== "")
        .map((article) => ({ ...article, title: this.#titleOf(article) })),
      compare: (articles) =>
        this.#analyzer.compare(
          articles.map(({ text, date }) => ({ text, ...this.#known(date) })),
          { key: "compare" },
        ),
      goToIn: (article, span) => this.#goToIn(article, span),
      redraw: () => this.requestUpdate(),
    };
    const move = (event: KeyboardEvent) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const at = PANEL_IDS.indexOf(this.panel) + by + PANEL_IDS.length;
      this.panel = PANEL_IDS[at % PANEL_IDS.length] ?? "entities";
      void this.updateComplete.then(() =>
        this.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
      );
    };
    return html`<aside class="panels" aria-label=${t("panels")}>
      <div role="tablist" aria-label=${t("panels")} @keydown=${move}>
        ${PANEL_IDS.map(
          (id) => html`<button
            type="button"
            role="tab"
            id="tab-${id}"
            aria-controls="panel"
            aria-selected=${id === this.panel ? "true" : "false"}
            tabindex=${id === this.panel ? 0 : -1}
            @click=${() => {
              this.panel = id;
            }}
          >${t(PANELS[id].label)}</button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.panel}" tabindex="0">${PANELS[this.panel].draw(context)}</div>
    </aside>`;
  }

  #help() {
    const t = this.#t;
    return html`<dialog id="help" aria-labelledby="help-title">
      <h2 id="help-title">${t("keys")}</h2>
      <dl>
        ${KEYS.map(([keys, label]) => html`<dt>${keys.split(" ").map((key) => (key === "–" ? "–" : html`<kbd>${key}</kbd> `))}</dt><dd>${t(label)}</dd>`)}
      </dl>
      ${this.#docs()}
      <form method="dialog"><button autofocus>${t("close")}</button></form>
    </dialog>`;
  }

  #toast() {
    const { message } = this;
    const close = () => {
      this.message = undefined;
    };
    return html`<div class="toast" role="status">
      ${
        message
          ? html`<p>
              <span>${message.text}</span>
              ${
                message.action
                  ? html`<button type="button" @click=${() => {
                      close();
                      message.action?.run();
                    }}>${this.#t(message.action.label)}</button>`
                  : nothing
              }
              <button type="button" aria-label=${this.#t("close")} @click=${close}>×</button>
            </p>`
          : nothing
      }
    </div>`;
  }
}

const LANGUAGE_NAMES = { "zh-Hans": "简体中文", "zh-Hant": "繁體中文", en: "English" } as const;

const EMPTY: Analysis = {
  schema: "wenjing/1",
  script: "hans",
  blocks: [],
  sentences: [],
  tokens: new Uint32Array(),
  mentions: [],
  entities: [],
  numbers: [],
  times: [],
  quotes: [],
  sources: [],
  keywords: [],
  summary: [],
  timeline: [],
  notes: [],
};

/** Whether keys pressed there are text for it. */
function isTyping(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

function countMarks(analysis: Analysis): Record<MarkType, number> {
  const counts = {
    NUMBER: analysis.numbers.length,
    TIME: analysis.times.length,
    QUOTE: analysis.quotes.length,
    SOURCE: analysis.sources.length,
  } as Record<MarkType, number>;
  for (const type of MARK_TYPES) counts[type] ??= 0;
  for (const mention of analysis.mentions) counts[mention.type] += 1;
  return counts;
}

customElements.define("wenjing-page", WenjingPage);
