import { html, nothing, type TemplateResult } from "lit";
import type { SummarySentence } from "../../engine/wenjing.js";
import { readingText } from "../describe.ts";
import type { PanelContext } from "./context.ts";

/** Keywords named as the reason for a sentence. */
const MOST_WORDS = 5;

/** The gist: sentences that tell most and why, and the words that tell what it is about. */
export function wordsPanel(context: PanelContext): TemplateResult {
  const { analysis, text, t, lang } = context;
  if (analysis.summary.length + analysis.keywords.length === 0) return html`<p class="none">${t("none")}</p>`;
  return html`
    ${
      analysis.summary.length
        ? html`<section class="group">
            <h3>${t("summary")}</h3>
            <ul class="summary">
              ${analysis.summary.map(
                (sentence, at) => html`<li>
                  <button type="button" lang=${lang} aria-describedby="why-${at}" @click=${() => context.goTo(sentence)}>${readingText(text, sentence)}</button>
                  <small id="why-${at}">${reason(context, sentence)}</small>
                </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      analysis.keywords.length
        ? html`<section class="group">
            <h3>${t("keywords")}</h3>
            <ul class="keywords" lang=${lang}>
              ${analysis.keywords.map((keyword) => {
                const first = keyword.mentions[0];
                return html`<li>
                  <button type="button" @click=${() => first && context.goTo(first)}>
                    ${keyword.text} <small>${keyword.mentions.length}</small>
                  </button>
                </li>`;
              })}
            </ul>
          </section>`
        : nothing
    }
  `;
}

/** Why a sentence is in the summary: it opens the article, and the keywords that it was chosen for. */
function reason({ analysis, t, lang }: PanelContext, { lead, covers }: SummarySentence): TemplateResult {
  const words = covers.slice(0, MOST_WORDS).map((index) => analysis.keywords[index]?.text ?? "");
  return html`${lead ? t("whyLead") : nothing}${lead && words.length ? t("whyAnd") : nothing}${
    words.length ? html`${t("whyCovers")}<span lang=${lang}>${words.join("、")}</span>` : nothing
  }`;
}
