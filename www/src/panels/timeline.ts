import { html, svg, type TemplateResult } from "lit";
import { formatInterval, instant, readingText } from "../describe.ts";
import type { PanelContext } from "./context.ts";

/** Height of a row of the list, and of the axis beside it, in pixels. */
const ROW = 76;
const AXIS_X = 16;
const LIST_X = 56;
/** Rows of the list beside the axis; the earliest are kept. */
const MAX_ROWS = 100;

/** Dated sentences beside an axis to scale, the earliest at the top. */
export function timelinePanel(context: PanelContext): TemplateResult {
  const { analysis, text, t, lang, language } = context;
  const entries = analysis.timeline
    .map((entry) => ({ ...entry, at: instant(entry.begin) }))
    .filter((entry) => !Number.isNaN(entry.at))
    .toSorted((a, b) => a.at - b.at || a.sentence.start - b.sentence.start)
    .slice(0, MAX_ROWS);
  const [first, last] = [entries[0]?.at, entries.at(-1)?.at];
  if (first === undefined || last === undefined) return html`<p class="none">${t("none")}</p>`;
  const height = entries.length * ROW;
  const y = (at: number) => (last === first ? ROW / 2 : ROW / 2 + ((at - first) / (last - first)) * (height - ROW));
  return html`<div class="timeline">
    <svg width=${LIST_X} height=${height} viewBox="0 0 ${LIST_X} ${height}" aria-hidden="true">
      <line class="axis" x1=${AXIS_X} x2=${AXIS_X} y1=${y(first)} y2=${y(last)}></line>
      ${entries.map((entry, row) => {
        const [from, to] = [y(entry.at), (row + 0.5) * ROW];
        return svg`<path class="lead" d="M${AXIS_X},${from} C${AXIS_X + 24},${from} ${LIST_X - 24},${to} ${LIST_X},${to}"></path>
          <circle class="dot" cx=${AXIS_X} cy=${from} r="4"></circle>`;
      })}
    </svg>
    <ol>
      ${entries.map((entry) => {
        const time = analysis.times[entry.time];
        return html`<li>
          <button type="button" @click=${() => context.goTo(time ?? entry.sentence)}>
            <time>${formatInterval(entry.begin, entry.until, language)}</time>
            <span lang=${lang}>${readingText(text, entry.sentence)}</span>
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}
