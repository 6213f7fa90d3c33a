import { html, LitElement, nothing, type PropertyValues } from "lit";
import type { Analysis, LexiconEntry, NameType, Span } from "../engine/wenjing.js";
import { type Analyzer, SupersededError, sharedAnalyzer } from "./api.ts";
import { articleStyles } from "./article.css.ts";
import { type Description, describeMark, LANG_OF_SCRIPT } from "./describe.ts";
import { isLanguage, type Language, preferredLanguage, type Translate, translator } from "./i18n.ts";
import { MARK_TYPES, type Mark, NAME_TYPES } from "./marks.ts";
import { ArticleView, pause } from "./view.ts";

/** A change of any of these needs the text to be analysed or drawn anew. */
const INPUTS = ["text", "analysis", "date", "lexicon", "analyzer"] as const;

/** With more names than this, drawing begins in a task of its own. */
const MANY_MENTIONS = 500;

/** Milliseconds a pointer rests on a mark before its details show. */
const HOVER_MS = 180;

/** Milliseconds for which a place that was gone to stays highlighted. */
const PLACE_MS = 1800;

/**
 * A news article with what is in it marked: names, figures, times, quotes and sources.
 *
 * Give it a text (the `text` property, or text inside the element, which is also what shows
 * where scripts do not run). It analyses the text itself unless `analysis` is given.
 *
 * @element wenjing-article
 * @slot - The article, as plain text or as paragraphs and headings; also what shows where scripts do not run.
 * @fires {CustomEvent<Analysis>} wenjing-analysis - The text was analysed and shown; `detail` is the analysis.
 * @fires {CustomEvent<Error>} wenjing-error - The analysis failed; `detail` is the error.
 * @fires {CustomEvent<Mark>} wenjing-select - The reader chose a mark; `detail` is the mark. Bubbles.
 * @fires {CustomEvent<LexiconEntry>} wenjing-correct - The reader corrects a name; `detail` is an entry for `lexicon`. Bubbles.
 * @csspart title - A block of the article: its title.
 * @csspart byline - A block: who wrote it, where and when.
 * @csspart heading - A block: a heading inside the article.
 * @csspart paragraph - A block: a paragraph.
 * @csspart caption - A block: the caption of a picture.
 * @csspart related - A block: a teaser of another article.
 * @csspart furniture - A block: a part of the page around the article.
 * @csspart spam - A block: an advertisement.
 * @csspart fold - A folded group of related, furniture and spam blocks.
 * @csspart mark - Every mark in the text, whatever its kind.
 * @csspart per - Marks of persons.
 * @csspart loc - Marks of places.
 * @csspart org - Marks of bodies.
 * @csspart work - Marks of works and documents.
 * @csspart event - Marks of events.
 * @csspart number - Marks of figures.
 * @csspart time - Marks of times.
 * @csspart quote - Marks of quotes.
 * @csspart source - Marks of sources.
 * @csspart details - The box that tells what a mark means.
 * @cssprop [--wenjing-size=1.125rem] - Size of the text.
 * @cssprop [--wenjing-measure=38em] - Length of a line.
 * @cssprop --wenjing-font - Typeface.
 * @cssprop --wenjing-font-hant - Typeface for traditional script.
 * @cssprop --wenjing-ink - Colour of the text.
 * @cssprop --wenjing-soft - Colour of bylines, captions and notes.
 * @cssprop --wenjing-paper - Background of the details.
 * @cssprop --wenjing-line - Colour of rules and borders.
 * @cssprop --wenjing-per - Colour of persons.
 * @cssprop --wenjing-loc - Colour of places.
 * @cssprop --wenjing-org - Colour of bodies.
 * @cssprop --wenjing-work - Colour of works and documents.
 * @cssprop --wenjing-event - Colour of events.
 * @cssprop --wenjing-number - Colour of figures.
 * @cssprop --wenjing-time - Colour of times.
 * @cssprop --wenjing-quote - Colour of quotes.
 * @cssprop --wenjing-source - Colour of sources.
 */
export class WenjingArticle extends LitElement {
  /** @internal */
  static override styles = articleStyles;
  /** @internal */
  static override properties = {
    text: { attribute: false },
    analysis: { attribute: false },
    lexicon: { attribute: false },
    analyzer: { attribute: false },
    date: {},
    uiLang: { attribute: "ui-lang" },
    hide: {},
    words: { type: Boolean },
    labels: { type: Boolean },
    sure: { type: Boolean },
    editable: { type: Boolean },
    _tip: { state: true },
    _said: { state: true },
  };

  /** The article; by default the text inside the element. */
  declare text: string | undefined;
  /** The analysis to show; made here if not given. */
  declare analysis: Analysis | undefined;
  /** Names the reader knows, and their types; null for what is not a name. */
  declare lexicon: LexiconEntry[] | undefined;
  /** The analyzer to use; by default one is shared by all elements of the page. */
  declare analyzer: Analyzer | undefined;
  /** Date of the article, YYYY-MM-DD; relative times count from it. */
  declare date: string | undefined;
  /** Language of labels: zh-Hans, zh-Hant or en; by default the reader's. */
  declare uiLang: string | undefined;
  /** Kinds of mark not shown, by space: PER LOC ORG WORK EVENT NUMBER TIME QUOTE SOURCE. */
  declare hide: string;
  /** Shows the boundaries of words. */
  declare words: boolean;
  /** Shows a small label at each mark. */
  declare labels: boolean;
  /** Hides names that are doubtful. */
  declare sure: boolean;
  /** Offers to correct names; see `wenjing-correct`. */
  declare editable: boolean;
  /** @internal */
  declare private _tip: { mark: Mark; description: Description; pinned: boolean } | undefined;
  /** @internal */
  declare private _said: string;

  #view: ArticleView | undefined;
  #shown: Analysis | undefined;
  #current: Mark | undefined;
  #hover: ReturnType<typeof setTimeout> | undefined;
  #place: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;

  /** @internal */
  constructor() {
    super();
    this.hide = "";
    this.words = false;
    this.labels = false;
    this.sure = false;
    this.editable = false;
    this._said = "";
  }

  /** The marks on show, in the order of the text. */
  get marks(): readonly Mark[] {
    return this.#view?.marks ?? [];
  }

  /** Goes to a place in the text, unfolds it, and highlights it for a moment. */
  reveal(span: Span): void {
    const block = this.#view?.open(span.start);
    block?.scrollIntoView({ block: "center" });
    const ranges = this.#view?.ranges(span) ?? [];
    scrollTo(ranges[0]);
    highlight("wenjing-place", ranges);
    clearTimeout(this.#place);
    this.#place = setTimeout(() => highlight("wenjing-place", []), PLACE_MS);
  }

  /** Goes to a mark and puts the focus on it. */
  focusMark(mark: Mark): void {
    this.#view?.open(mark.start);
    const element = this.#view?.element(mark);
    if (!element) return;
    element.scrollIntoView({ block: "nearest" });
    scrollTo(element);
    element.focus({ preventScroll: true });
  }

  /** Goes to the next (1) or previous (-1) mark on show; returns whether there is one. */
  step(by: 1 | -1): boolean {
    const { marks } = this;
    let at = this.#current ? this.#current.id + by : by === 1 ? 0 : marks.length - 1;
    for (; at >= 0 && at < marks.length; at += by) {
      const mark = marks[at];
      if (mark && this.#isShown(mark)) {
        this.focusMark(mark);
        return true;
      }
    }
    return false;
  }

  /** Moves the focus into the text: to the mark that had it last, else to the first. */
  enter(): boolean {
    if (!this.#current || !this.#isShown(this.#current)) return this.step(1);
    this.focusMark(this.#current);
    return true;
  }

  /** Highlights every place of a string, line breaks inside it ignored; returns the places. */
  find(query: string): Span[] {
    const places: Span[] = [];
    const text = this.#text();
    const pattern = [...query.trim()].map((c) => c.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("\\n?");
    if (pattern) {
      for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
        places.push({ start: match.index, end: match.index + match[0].length });
      }
    }
    highlight("wenjing-search", this.#view ? places.slice(0, 2000).flatMap((p) => this.#view?.ranges(p) ?? []) : []);
    return places;
  }

  /** Hides the details of a mark. */
  closeDetails(): void {
    this._tip = undefined;
  }

  /** @internal */
  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("pointerdown", this.#outside);
    addEventListener("scroll", this.#onScroll, { capture: true, passive: true });
  }

  /** @internal */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("pointerdown", this.#outside);
    removeEventListener("scroll", this.#onScroll, { capture: true });
    this.#view?.stop();
    this.#abort?.abort();
    clearTimeout(this.#hover);
  }

  /** @internal */
  protected override render() {
    return html`
      <div
        id="text"
        class=${this.labels ? "labels" : ""}
        lang=${LANG_OF_SCRIPT[this.#shown?.script ?? "mixed"]}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @pointerover=${this.#onOver}
        @pointerleave=${this.#onLeave}
      ></div>
      <div
        id="tip"
        part="details"
        popover="manual"
        class=${this._tip?.mark.type ?? ""}
        @pointerenter=${() => clearTimeout(this.#hover)}
        @pointerleave=${this.#onLeave}
        @keydown=${this.#onTipKey}
      >
        ${this._tip ? this.#details(this._tip) : nothing}
      </div>
      <div class="said" role="status">${this._said}</div>
      <slot hidden></slot>
    `;
  }

  #details({ mark, description, pinned }: NonNullable<typeof this._tip>) {
    const t = this.#translate();
    const { entity } = description;
    const correct = (type: NameType | null) => {
      this.closeDetails();
      const detail: LexiconEntry = { text: description.title, type };
      this.dispatchEvent(new CustomEvent("wenjing-correct", { detail, bubbles: true, composed: true }));
    };
    return html`
      <header>
        <span class="type">${description.type}</span>
        <strong lang=${LANG_OF_SCRIPT[this.#shown?.script ?? "mixed"]}>${description.title}</strong>
      </header>
      <dl>
        ${description.details.map(
          ({ label, text, code }) => html`<dt>${t(label)}</dt><dd>${code ? html`<code>${text}</code>` : text}</dd>`,
        )}
      </dl>
      ${
        pinned
          ? html`<footer>
              ${
                entity && entity.mentions.length > 1
                  ? html`<button type="button" @click=${() => this.#walk(mark, -1)}>← ${t("previous")}</button>
                      <span>${t("times", { count: entity.mentions.length })}</span>
                      <button type="button" @click=${() => this.#walk(mark, 1)}>${t("next")} →</button>`
                  : nothing
              }
              ${
                this.editable && mark.layer === "mentions"
                  ? html`<select
                        aria-label=${t("retype")}
                        @change=${(e: Event) => correct((e.target as HTMLSelectElement).value as NameType)}
                      >
                        ${NAME_TYPES.map(
                          (type) => html`<option value=${type} ?selected=${type === mark.type}>${t(type)}</option>`,
                        )}
                      </select>
                      <button type="button" @click=${() => correct(null)}>${t("unmark")}</button>`
                  : nothing
              }
              <button type="button" @click=${() => this.#leaveDetails(mark)}>${t("close")}</button>
            </footer>`
          : nothing
      }
    `;
  }

  /** @internal */
  protected override willUpdate(changed: PropertyValues): void {
    if (INPUTS.some((name) => changed.has(name))) {
      this._tip = undefined;
      this.#shown = this.analysis;
    }
  }

  /** @internal */
  protected override updated(changed: PropertyValues): void {
    const first = this.#abort === undefined;
    if (first || INPUTS.some((name) => changed.has(name))) void this.#show();
    else if (changed.has("words") || changed.has("uiLang")) this.#draw();
    if (changed.has("uiLang")) this.#setTags();
    if (changed.has("sure") || changed.has("hide")) this.#setHidden();
    if (changed.has("_tip")) this.#placeTip();
  }

  async #show(): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    if (!this.analysis) {
      const { date, lexicon } = this;
      try {
        this.#shown = await (this.analyzer ?? sharedAnalyzer()).analyze(this.#text(), {
          signal: abort.signal,
          ...(date ? { date } : {}),
          ...(lexicon ? { lexicon } : {}),
        });
      } catch (error) {
        if (abort.signal.aborted || error instanceof SupersededError) return;
        this.dispatchEvent(new CustomEvent("wenjing-error", { detail: error }));
        return;
      }
      if (abort.signal.aborted) return;
      this.requestUpdate();
    }
    if ((this.#shown?.mentions.length ?? 0) > MANY_MENTIONS) await pause();
    if (abort.signal.aborted) return;
    this.#draw();
    this.dispatchEvent(new CustomEvent("wenjing-analysis", { detail: this.#shown }));
  }

  #draw(): void {
    const root = this.renderRoot.querySelector<HTMLElement>("#text");
    if (!root || !this.#shown) return;
    this.#view?.stop();
    this.#current = undefined;
    this.#view = new ArticleView(root, this.#text(), this.#shown, {
      translate: this.#translate(),
      words: this.words,
    });
    this.#setTags();
    this.#setHidden();
    void this.#placeFirstStop(this.#view);
  }

  /** Puts the first mark on show into the order of the Tab key. */
  async #placeFirstStop(view: ArticleView): Promise<void> {
    await view.begun;
    const first = this.marks.find((mark) => this.#isShown(mark));
    if (!first || view !== this.#view || this.#current) return;
    const element = view.element(first);
    if (element) element.tabIndex = 0;
  }

  /** Small labels are drawn from variables, so that a change of language redraws no text. */
  #setTags(): void {
    const root = this.renderRoot.querySelector<HTMLElement>("#text");
    const t = this.#translate();
    for (const type of MARK_TYPES) root?.style.setProperty(`--tag-${type}`, JSON.stringify(t(`tag${type}`)));
  }

  #setHidden(): void {
    const root = this.renderRoot.querySelector<HTMLElement>("#text");
    for (const type of MARK_TYPES) root?.classList.toggle(`no-${type}`, this.#hidden().has(type));
    root?.classList.toggle("no-doubtful", this.sure);
  }

  #hidden(): Set<string> {
    return new Set(this.hide.split(/\s+/));
  }

  #isShown(mark: Mark): boolean {
    return !this.#hidden().has(mark.type) && !(this.sure && mark.doubtful);
  }

  #text(): string {
    return this.text ?? fallbackText(this);
  }

  #language(): Language {
    return isLanguage(this.uiLang) ? this.uiLang : preferredLanguage(navigator.languages);
  }

  #translate(): Translate {
    return translator(this.#language());
  }

  #tipFor(mark: Mark, pinned: boolean): void {
    if (!this.#shown) return;
    clearTimeout(this.#hover);
    const context = {
      analysis: this.#shown,
      text: this.#text(),
      language: this.#language(),
      translate: this.#translate(),
    };
    this._tip = { mark, description: describeMark(mark, context), pinned };
  }

  #placeTip(): void {
    const tip = this.renderRoot.querySelector<HTMLElement>("#tip");
    const element = this._tip && this.#view?.element(this._tip.mark);
    if (!tip) return;
    if (!element) {
      tip.hidePopover();
      return;
    }
    tip.showPopover();
    const anchor = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(anchor.left, innerWidth - width - 8));
    const below = anchor.bottom + 8;
    const top = below + height < innerHeight ? below : Math.max(8, anchor.top - height - 8);
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  }

  #walk(mark: Mark, by: 1 | -1): void {
    const entity = this._tip?.description.entity;
    if (!entity) return;
    const at = entity.mentions.indexOf(mark.index);
    const index = entity.mentions.at((at + by) % entity.mentions.length);
    const next = this.marks.find((m) => m.layer === "mentions" && m.index === index);
    if (!next) return;
    this.focusMark(next);
    this.#tipFor(next, true);
  }

  /** Closes the details and goes back to their mark, without showing them again. */
  #leaveDetails(mark: Mark): void {
    this.#view?.element(mark)?.focus();
    this.closeDetails();
  }

  #onClick = (event: Event): void => {
    const mark = this.#shownMarkAt(event.target);
    if (!mark) {
      this.closeDetails();
      return;
    }
    if (this.#current !== mark) this.#view?.element(mark)?.focus({ preventScroll: true });
    this.#tipFor(mark, true);
    this.dispatchEvent(new CustomEvent("wenjing-select", { detail: mark, bubbles: true, composed: true }));
  };

  #onFocus = (event: Event): void => {
    const mark = this.#view?.markAt(event.target);
    if (!mark || !this.#view) return;
    const before = this.#current && this.#view.element(this.#current);
    if (before) before.tabIndex = -1;
    else for (const stop of this.renderRoot.querySelectorAll<HTMLElement>('#text [tabindex="0"]')) stop.tabIndex = -1;
    this.#current = mark;
    const element = this.#view.element(mark);
    if (element) element.tabIndex = 0;
    this.#tipFor(mark, this._tip?.mark === mark && this._tip.pinned);
    const description = this._tip?.description;
    if (description) this._said = `${description.type}: ${description.details[0]?.text ?? description.title}`;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { marks } = this;
    const moves: Record<string, () => unknown> = {
      ArrowRight: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      Home: () => marks[0] && this.focusMark(marks.find((m) => this.#isShown(m)) ?? marks[0]),
      End: () => marks[0] && this.focusMark(marks.findLast((m) => this.#isShown(m)) ?? marks[0]),
      Enter: () => this.#pin(),
      " ": () => this.#pin(),
      Escape: () => this.closeDetails(),
    };
    const move = this.#view?.markAt(event.target) ? moves[event.key] : undefined;
    if (!move) return;
    event.preventDefault();
    move();
  };

  async #pin(): Promise<void> {
    if (!this.#current) return;
    this.#tipFor(this.#current, true);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#tip footer button")?.focus();
  }

  #onTipKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this._tip) return;
    event.stopPropagation();
    this.#leaveDetails(this._tip.mark);
  };

  #onOver = (event: PointerEvent): void => {
    if (event.pointerType !== "mouse" || this._tip?.pinned) return;
    clearTimeout(this.#hover);
    const mark = this.#shownMarkAt(event.target);
    this.#hover = setTimeout(() => (mark ? this.#tipFor(mark, false) : this.closeDetails()), HOVER_MS);
  };

  #onLeave = (): void => {
    if (this._tip?.pinned) return;
    clearTimeout(this.#hover);
    this.#hover = setTimeout(() => this.closeDetails(), HOVER_MS);
  };

  /** Details stay beside their mark. */
  #onScroll = (): void => {
    if (this._tip) this.#placeTip();
  };

  #outside = (event: Event): void => {
    if (this._tip && !event.composedPath().includes(this)) this.closeDetails();
  };

  /** The innermost mark on show at an element. */
  #shownMarkAt(target: EventTarget | null): Mark | undefined {
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) {
      const mark = at.classList.contains("m") ? this.#view?.markAt(at) : undefined;
      if (mark && this.#isShown(mark)) return mark;
    }
    return undefined;
  }
}

/** The text inside an element, its block children as paragraphs. */
function fallbackText(element: Element): string {
  const blocks = [...element.querySelectorAll("h1, h2, h3, h4, p, li, blockquote, figcaption")];
  if (blocks.length === 0) return element.textContent.trim();
  return blocks.map((block) => block.textContent.replace(/\s+/g, " ").trim()).join("\n\n");
}

function scrollTo(place: Range | Element | undefined): void {
  const box = place?.getBoundingClientRect();
  if (!box || (box.top > 80 && box.bottom < innerHeight - 40)) return;
  const element = place instanceof Range ? place.startContainer.parentElement : place;
  element?.scrollIntoView({ block: "center" });
}

function highlight(name: string, ranges: Range[]): void {
  if (typeof Highlight === "undefined") return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

if (!customElements.get("wenjing-article")) customElements.define("wenjing-article", WenjingArticle);

declare global {
  interface HTMLElementTagNameMap {
    "wenjing-article": WenjingArticle;
  }
}
