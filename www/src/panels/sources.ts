import { html, nothing, svg, type TemplateResult } from "lit";
import { entityName, readingText } from "../describe.ts";
import { outletNumbers } from "../view.ts";
import { firstRows, type PanelContext, sentenceAt } from "./context.ts";

const MAP_WIDTH = 44;
const MAP_HEIGHT = 420;

/** Who reported it: chains nearest first, beside a map of what rests on which outlet. */
export function sourcesPanel(context: PanelContext): TemplateResult {
  const { analysis, text, t, lang } = context;
  if (analysis.sources.length === 0) return html`<p class="none">${t("none")}</p>`;
  const outlets = outletNumbers(analysis);
  const { rows, more } = firstRows(context, "sources", analysis.sources);
  return html`
    <div class="sources">
      ${sourceMap(context, outlets)}
      <ol>
        ${rows.map(
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
      ${more}</ol>
    </div>
  `;
}

/** The article from top to bottom, coloured where it rests on a source. */
function sourceMap(context: PanelContext, outlets: Map<string, number>): TemplateResult {
  const { analysis, t } = context;
  const blocks = analysis.blocks.filter((b) => b.kind !== "related" && b.kind !== "furniture" && b.kind !== "spam");
  const total = blocks.reduce((sum, block) => sum + block.end - block.start, 0) || 1;
  let done = 0;
  /** One path for all bars of a colour. */
  const paths = new Map<string, string>();
  const height = (from: number, to: number) => ((to - from) / total) * MAP_HEIGHT;
  const bar = (kind: string, x: number, y: number, width: number, tall: number) => {
    const path = `M${x} ${y.toFixed(1)}h${width}v${Math.max(1, tall).toFixed(1)}h${-width}z`;
    paths.set(kind, (paths.get(kind) ?? "") + path);
  };
  let next = 0;
  for (const block of blocks) {
    const top = height(0, done);
    bar("bar", 0, top, MAP_WIDTH, height(block.start, block.end) - 1);
    for (; next < analysis.sources.length; next++) {
      const source = analysis.sources[next];
      if (!source || source.start >= block.end) break;
      if (source.start < block.start) continue;
      const covers = source.covers ?? sentenceAt(context, source);
      const y = top + height(block.start, covers.start);
      const tall = height(covers.start, covers.end) - 1;
      const ends = [source.chain[0], source.chain.at(-1)];
      ends.forEach((id, side) => {
        const color = `rests o${(id === undefined ? 0 : (outlets.get(id) ?? 0)) % 6}`;
        bar(color, (side * MAP_WIDTH) / 2, y, MAP_WIDTH / 2, tall);
      });
    }
    done += block.end - block.start;
  }
  return html`<figure class="map">
    <svg width=${MAP_WIDTH} height=${MAP_HEIGHT} viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" role="img" aria-label="${t("sourceMap")}: ${t("sourceMapHint")}">
      ${[...paths].map(([kind, path]) => svg`<path class=${kind} d=${path}></path>`)}
    </svg>
  </figure>`;
}
