import { html, nothing, type TemplateResult } from "lit";
import type { Span } from "../../engine/wenjing.js";
import { readingText } from "../describe.ts";
import type { PanelContext } from "./context.ts";

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
              ${analysis.summary.map((sentence) => {
                const names = mainNames(context, sentence);
                return html`<li>
                  <button type="button" lang=${lang} @click=${() => context.goTo(sentence)}>${readingText(text, sentence)}</button>
                  ${names.length ? html`<small>${t("because", { names: names.join("、") })}</small>` : nothing}
                </li>`;
              })}
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

/** The names in a sentence, those most frequent in the article first. */
function mainNames({ analysis }: PanelContext, sentence: Span): string[] {
  return analysis.entities
    .filter((entity) =>
      entity.mentions.some((index) => {
        const mention = analysis.mentions[index];
        return mention && mention.start >= sentence.start && mention.end <= sentence.end;
      }),
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 4)
    .map((entity) => entity.name);
}
