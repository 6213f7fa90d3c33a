import { html, nothing, svg, type TemplateResult } from "lit";
import { entityName, readingText } from "../describe.ts";
import { outletNumbers } from "../view.ts";
import { type PanelContext, sentenceAt } from "./context.ts";

const MAP_WIDTH = 44;
const MAP_HEIGHT = 420;

/** Who reported it: chains nearest first, beside a map of what rests on which outlet. */
export function sourcesPanel(context: PanelContext): TemplateResult {
  const { analysis, text, t, lang } = context;
  if (analysis.sources.length === 0) return html`<p class="none">${t("none")}</p>`;
  const outlets = outletNumbers(analysis);
  return html`
    <div class="sources">
      ${sourceMap(context, outlets)}
      <ol>
        ${analysis.sources.map(
          (source) => html`<li>
            <button type="button" lang=${lang} @click=${() => context.goTo(source)}>${readingText(text, source)}</button>
            <p class="chain" lang=${lang}>
              ${source.chain.map(
                (id, at) => html`${at ? html`<span class="arrow" aria-hidden="true">←</span>` : nothing}<span
                    class="outlet o${(outlets.get(id) ?? 0) % 6}"
                    ><b>${(outlets.get(id) ?? 0) + 1}</b> ${entityName(analysis, id)}</span
                  >`,
              )}
              <small>${t(`source_${source.kind}`)}</small>
            </p>
          </li>`,
        )}
      </ol>
    </div>
  `;
}

/** The article from top to bottom, coloured where it rests on a source. */
function sourceMap(context: PanelContext, outlets: Map<string, number>): TemplateResult {
  const { analysis, t } = context;
  const blocks = analysis.blocks.filter((b) => b.kind !== "related" && b.kind !== "furniture" && b.kind !== "spam");
  const total = blocks.reduce((sum, block) => sum + block.end - block.start, 0) || 1;
  let done = 0;
  const bars: TemplateResult[] = [];
  const places = analysis.sources.map((source) => ({ source, covers: source.covers ?? sentenceAt(context, source) }));
  for (const block of blocks) {
    const y = (offset: number) => ((done + offset - block.start) / total) * MAP_HEIGHT;
    const [top, bottom] = [y(block.start), y(block.end)];
    bars.push(svg`<rect class="bar" x="0" y=${top} width=${MAP_WIDTH} height=${Math.max(1, bottom - top - 1)}></rect>`);
    for (const { source, covers } of places) {
      const [start, end] = [Math.max(covers.start, block.start), Math.min(covers.end, block.end)];
      if (start >= end) continue;
      const far = source.chain.at(-1);
      const near = source.chain[0];
      const height = Math.max(2, y(end) - y(start) - 1);
      const column = (id: string | undefined, x: number, width: number) =>
        svg`<rect class="rests o${(id === undefined ? 0 : (outlets.get(id) ?? 0)) % 6}" x=${x} y=${y(start)} width=${width} height=${height}></rect>`;
      const half = MAP_WIDTH / 2;
      bars.push(far === near ? column(near, 0, MAP_WIDTH) : svg`${column(near, 0, half)}${column(far, half, half)}`);
    }
    done += block.end - block.start;
  }
  return html`<figure class="map">
    <svg width=${MAP_WIDTH} height=${MAP_HEIGHT} viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-label="${t("sourceMap")}: ${t("sourceMapHint")}">
      ${bars}
    </svg>
  </figure>`;
}
