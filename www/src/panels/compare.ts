import { html, nothing, type TemplateResult } from "lit";
import type { ComparedFigure, Comparison, QuoteIn, Span } from "../../engine/wenjing.js";
import { formatInterval } from "../describe.ts";
import type { TextId } from "../i18n.ts";
import { firstRows, type OpenArticle, type PanelContext } from "./context.ts";

/** Rows of each list at first, and places in one row; what most articles share comes first. */
const ROWS = 20;
const PLACES = 6;

const leftOut = new Set<string>();
let asked: readonly OpenArticle[] = [];
let answer: Comparison | Error | undefined;

/** The open articles side by side: figures that disagree, what was quoted how, whom and what they share. */
export function comparePanel(context: PanelContext): TemplateResult {
  const { articles, t } = context;
  if (articles.length < 2) return html`<p class="none">${t("compareHint")}</p>`;
  const chosen = articles.filter(({ id }) => !leftOut.has(id));
  if (chosen.length > 1) ask(context, chosen);
  const choose = (id: string) => {
    if (!leftOut.delete(id)) leftOut.add(id);
    context.redraw();
  };
  return html`<div class="compare">
    <fieldset>
      <legend>${t("compareWhich")}</legend>
      ${articles.map(
        ({ id, title }) => html`<label
          ><input type="checkbox" .checked=${!leftOut.has(id)} @change=${() => choose(id)} />
          ${leftOut.has(id) ? nothing : badge(chosen.findIndex((article) => article.id === id))} <span lang="zh">${title}</span></label
        >`,
      )}
    </fieldset>
    ${chosen.length < 2 ? html`<p class="none">${t("compareHint")}</p>` : result(context)}
  </div>`;
}

/** Has the articles compared, unless they already are. */
function ask(context: PanelContext, chosen: readonly OpenArticle[]): void {
  const same = (article: OpenArticle, at: number) => {
    const before = asked[at];
    return before?.id === article.id && before.text === article.text && before.date === article.date;
  };
  if (chosen.length === asked.length && chosen.every(same)) return;
  asked = chosen;
  answer = undefined;
  const settle = (value: Comparison | Error) => {
    if (asked !== chosen) return;
    answer = value;
    context.redraw();
  };
  context.compare(chosen).then(settle, (error) => settle(error instanceof Error ? error : new Error(String(error))));
}

function result(context: PanelContext): TemplateResult {
  const { t } = context;
  if (answer === undefined) return html`<p role="status">${t("working")}</p>`;
  if (answer instanceof Error) return html`<p role="status">${t("failed", { reason: answer.message })}</p>`;
  const { figures, quotes, entities, timeline, sources } = answer;
  const shared = entities.filter((entity) => new Set(entity.articles.map(({ article }) => article)).size > 1);
  return html`
    ${section(context, "compareFigures", figures, (figure) => figureRow(context, figure))}
    ${section(
      context,
      "compareQuotes",
      quotes,
      ({ versions }) => html`<li><ul>${some(context, versions, (version) => quoteRow(context, version))}</ul></li>`,
    )}
    ${section(
      context,
      "compareEntities",
      shared,
      ({ name, articles }) => html`<li>
        <span lang="zh">${name}</span>
        ${articles.map(
          (here) => html`<button
            type="button"
            aria-label="${t("goTo")}: ${letter(here.article)} ${here.name}"
            @click=${() => go(context, here.article, here.first)}
          >${badge(here.article)} <small>${here.count}</small></button>`,
        )}
      </li>`,
    )}
    ${section(
      context,
      "panelTimeline",
      timeline,
      ({ begin, until, entries }) => html`<li>
        <time>${formatInterval(begin, until, context.language)}</time>
        <ul>
          ${some(
            context,
            entries,
            (entry) => html`<li>
              <button type="button" @click=${() => go(context, entry.article, entry.sentence)}>
                ${badge(entry.article)} <span lang="zh">${entry.text}</span>
              </button>
            </li>`,
          )}
        </ul>
      </li>`,
    )}
    ${section(
      context,
      "panelSources",
      sources,
      ({ name, places }) => html`<li>
        <span lang="zh">${name}</span>
        ${some(
          context,
          places,
          (place) => html`<button
            type="button"
            aria-label="${t("goTo")}: ${letter(place.article)}"
            @click=${() => go(context, place.article, place)}
          >${badge(place.article)}</button>`,
          (more) => more,
        )}
      </li>`,
    )}
  `;
}

function section<T>(
  context: PanelContext,
  heading: TextId,
  items: readonly T[],
  draw: (row: T) => TemplateResult,
): TemplateResult {
  const { t } = context;
  const { rows, more } = firstRows(context, heading, items, { of: answer ?? {}, first: ROWS });
  return html`<section class="group">
    <h3>${t(heading)} <span class="count">${items.length}</span></h3>
    ${rows.length ? html`<ul>${rows.map(draw)}</ul>${more}` : html`<p class="none">${t("none")}</p>`}
  </section>`;
}

/** What a row holds of one kind: its first items, and the way to the others, by default as items of a list. */
function some<T>(
  context: PanelContext,
  items: readonly T[],
  draw: (item: T) => TemplateResult,
  last: (more: TemplateResult) => unknown = (more) => html`<li>${more}</li>`,
): unknown {
  const { rows, more } = firstRows(context, "places", items, { of: items, first: PLACES });
  return html`${rows.map(draw)}${more === nothing ? nothing : last(more as TemplateResult)}`;
}

function figureRow(context: PanelContext, { agreement, claims }: ComparedFigure): TemplateResult {
  const { t, language } = context;
  return html`<li>
    <strong class="agreement ${agreement}">${t(`agreement_${agreement}`)}</strong>
    <ul>
      ${some(context, claims, (claim) => {
        const who = [claim.speaker, ...(claim.source ?? [])].filter(Boolean).join(" ← ");
        const when = claim.when && formatInterval(claim.when.begin, claim.when.until, language);
        return html`<li>
          <button type="button" title=${claim.sentence} @click=${() => go(context, claim.article, claim)}>
            ${badge(claim.article)} <b lang="zh">${claim.text}${claim.noun ?? ""}</b>
          </button>
          <small>${who ? html`<span lang="zh">${who}</span>` : t("speakerUnknown")}${when ? html` · ${when}` : nothing}</small>
        </li>`;
      })}
    </ul>
  </li>`;
}

function quoteRow(context: PanelContext, version: QuoteIn): TemplateResult {
  const { t } = context;
  return html`<li>
    <button type="button" @click=${() => go(context, version.article, version)}>
      ${badge(version.article)} <span lang="zh">${version.text}</span>
    </button>
    <small
      >${version.speaker ? html`<span lang="zh">${version.speaker}</span>` : t("speakerUnknown")} ·
      ${t(`relation_${version.relation}`)}</small
    >
  </li>`;
}

function go(context: PanelContext, article: number, span: Span): void {
  const id = asked[article]?.id;
  if (id !== undefined) context.goToIn(id, span);
}

const letter = (article: number) => String.fromCodePoint(0x41 + (article % 26));

function badge(article: number): TemplateResult {
  return html`<span class="badge">${letter(article)}</span>`;
}
