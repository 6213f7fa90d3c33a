import { html, nothing, type TemplateResult } from "lit";
import type { Analysis, Comparison, LexiconEntry, Span } from "../../engine/wenjing.js";
import type { Language, Translate } from "../i18n.ts";
import { firstEndingAfter } from "../view.ts";

/** An article in one of the tabs. */
export interface OpenArticle {
  id: string;
  title: string;
  text: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
}

/** What every panel is drawn from, and what its rows can ask for. */
export interface PanelContext {
  text: string;
  analysis: Analysis;
  /** Language of the article, for `lang` attributes. */
  lang: string;
  language: Language;
  t: Translate;
  /** Shows a place of the article. */
  goTo(span: Span): void;
  correct(correction: LexiconEntry): void;
  /** The articles in the tabs that hold any text. */
  articles: readonly OpenArticle[];
  compare(articles: readonly OpenArticle[]): Promise<Comparison>;
  /** Shows a place of an article in one of the tabs. */
  goToIn(article: string, span: Span): void;
  /** Draws the panel again, after a change of its own state. */
  redraw(): void;
}

/** The sentence around a place, or the place itself. */
export function sentenceAt({ analysis }: PanelContext, span: Span): Span {
  const sentence = analysis.sentences[firstEndingAfter(analysis.sentences, span.start)];
  return sentence && sentence.start <= span.start ? sentence : span;
}

/** A panel draws this many rows of a kind at first, and five times as many more at each wish for more. */
const ROWS = 60;
const wished = new WeakMap<object, Map<string, number>>();

/** The rows of a list to draw now, and the button that draws more of them. */
export function firstRows<T>(
  { analysis, t, redraw }: PanelContext,
  list: string,
  rows: readonly T[],
  { of = analysis, first = ROWS }: { of?: object; first?: number } = {},
): { rows: readonly T[]; more: TemplateResult | typeof nothing } {
  const limits = wished.get(of) ?? new Map<string, number>();
  const limit = limits.get(list) ?? first;
  const showMore = () => {
    wished.set(of, limits.set(list, limit + 5 * first));
    redraw();
  };
  return {
    rows: rows.slice(0, limit),
    more:
      rows.length > limit
        ? html`<button type="button" class="more" @click=${showMore}>${t("showMore", { count: rows.length - limit })}</button>`
        : nothing,
  };
}
