import type { Analysis, LexiconEntry, Span } from "../../engine/wenjing.js";
import type { Language, Translate } from "../i18n.ts";
import { firstEndingAfter } from "../view.ts";

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
  /** Draws the panel again, after a change of its own state. */
  redraw(): void;
}

/** The sentence around a place, or the place itself. */
export function sentenceAt({ analysis }: PanelContext, span: Span): Span {
  const sentence = analysis.sentences[firstEndingAfter(analysis.sentences, span.start)];
  return sentence && sentence.start <= span.start ? sentence : span;
}
