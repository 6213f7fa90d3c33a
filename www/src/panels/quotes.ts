import { html, nothing, type TemplateResult } from "lit";
import type { Quote } from "../../engine/wenjing.js";
import { entityById, readingText, speakerName } from "../describe.ts";
import { firstRows, type PanelContext } from "./context.ts";

/** The speaker whose quotes are shown, empty for those not named; `*` for all. */
let only = "*";

/** The quotes of the article and their speakers, without those within another of the same speaker. */
function rowsOf({ analysis, text }: PanelContext) {
  const rows: { quote: Quote; speaker: string }[] = [];
  for (const [index, quote] of analysis.quotes.entries()) {
    if (quote.kind === "scare" || quote.zone !== undefined) continue;
    const speaker = speakerName(analysis, text, index) ?? "";
    const last = rows.at(-1);
    if (last && quote.end <= last.quote.end && speaker === last.speaker) continue;
    rows.push({ quote, speaker });
  }
  return rows;
}

/** Who said what: one row for each quote, by speaker if the reader likes. */
export function quotesPanel(context: PanelContext): TemplateResult {
  const { analysis, text, t, lang } = context;
  const rows = rowsOf(context);
  if (rows.length === 0) return html`<p class="none">${t("none")}</p>`;
  const speakers = [...Map.groupBy(rows, (row) => row.speaker)].toSorted((a, b) => b[1].length - a[1].length);
  if (!speakers.some(([speaker]) => speaker === only)) only = "*"; // chosen in another article
  const shown = firstRows(
    context,
    `quotes ${only}`,
    rows.filter(({ speaker }) => only === "*" || speaker === only),
  );
  const choose = (event: Event) => {
    only = (event.target as HTMLSelectElement).value;
    context.redraw();
  };
  return html`
    <label class="filter"
      >${t("speaker")}
      <select @change=${choose}>
        <option value="*" ?selected=${only === "*"}>${t("allSpeakers")} (${rows.length})</option>
        ${speakers.map(
          ([speaker, said]) =>
            html`<option value=${speaker} ?selected=${only === speaker}>${speaker || t("speakerUnknown")} (${said.length})</option>`,
        )}
      </select>
    </label>
    <table class="quotes">
      <thead>
        <tr><th scope="col">${t("speaker")}</th><th scope="col">${t("said")}</th></tr>
      </thead>
      <tbody>
        ${shown.rows.map(({ quote, speaker }) => {
          const entity = quote.speaker === undefined ? undefined : entityById(analysis, quote.speaker);
          const span = quote.speakerSpan;
          return html`<tr>
              <th scope="row" lang=${lang}>
                ${
                  span
                    ? html`<button type="button" @click=${() => context.goTo(span)}>${speaker}</button>`
                    : speaker || html`<span class="soft">${t("speakerUnknown")}</span>`
                }
                ${entity?.roles[0] ? html`<small>${entity.roles[0].text}</small>` : nothing}
                ${
                  quote.cue || quote.strength
                    ? html`<small class="cue ${quote.strength ?? ""}"
                        >${quote.cue ? readingText(text, quote.cue) : nothing}${quote.strength ? html` <em>${t(`strength_${quote.strength}`)}</em>` : nothing}</small
                      >`
                    : nothing
                }
              </th>
              <td lang=${lang}>
                <button type="button" class="said-text ${quote.kind}" @click=${() => context.goTo(quote)}>
                  ${readingText(text, quote)}
                </button>
                <small>${t(`quote_${quote.kind}`)}</small>
              </td>
            </tr>`;
        })}
      </tbody>
    </table>
    ${shown.more}
  `;
}
