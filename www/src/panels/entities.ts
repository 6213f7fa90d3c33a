import { html, nothing, type TemplateResult } from "lit";
import type { Entity, Mention, NameType } from "../../engine/wenjing.js";
import { NAME_TYPES } from "../marks.ts";
import { firstRows, type PanelContext } from "./context.ts";

/** Entities whose details are open; others' are not drawn. */
const opened = new WeakSet<Entity>();

/** The mention last gone to, for each entity on show. */
const visited = new WeakMap<Entity, number>();

/** An entity that the article names, and its mentions there: what only the page around it names is left out. */
interface Named {
  entity: Entity;
  mentions: readonly Mention[];
}

function named({ analysis }: PanelContext): Named[] {
  const inArticle = (mention: Mention | undefined) => mention !== undefined && mention.zone === undefined;
  const all = analysis.entities.map((entity) => ({
    entity,
    mentions: entity.mentions.map((index) => analysis.mentions[index]).filter(inArticle) as Mention[],
  }));
  return all.filter(({ mentions }) => mentions.length > 0);
}

/** Names by type, the most frequent first; a click walks through the places of one. */
export function entitiesPanel(context: PanelContext): TemplateResult {
  const { t } = context;
  const byType = Map.groupBy(named(context), ({ entity }) => entity.type);
  const groups = NAME_TYPES.filter((type) => byType.has(type));
  if (groups.length === 0) return html`<p class="none">${t("none")}</p>`;
  return html`${groups.map((type) => {
    const entities = (byType.get(type) ?? []).toSorted((a, b) => b.mentions.length - a.mentions.length);
    const shown = firstRows(context, type, entities);
    return html`<section class="group">
      <h3><span class="swatch ${type}" aria-hidden="true"></span>${t(type)} <small>${entities.length}</small></h3>
      <ul class="entities">
        ${shown.rows.map((row) => entityRow(context, row))}
      </ul>
      ${shown.more}
    </section>`;
  })}`;
}

function entityRow(context: PanelContext, row: Named): TemplateResult {
  const { entity, mentions } = row;
  const { t, lang } = context;
  const roles = [...new Set(entity.roles.map((role) => role.text))];
  const toggle = (event: Event) => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === opened.has(entity)) return;
    if (open) opened.add(entity);
    else opened.delete(entity);
    context.redraw();
  };
  return html`<li>
    <div class="row">
      <button type="button" class="name" lang=${lang} @click=${() => walk(context, row)}>${entity.name}</button>
      <span class="count">${mentions.length}</span>
    </div>
    ${roles.length ? html`<p class="roles" lang=${lang}>${roles.slice(0, 3).join("、")}</p>` : nothing}
    <details ?open=${opened.has(entity)} @toggle=${toggle}>
      <summary aria-label="${t("more")}: ${entity.name}">
        <span lang=${lang}>${entity.aliases.length ? entity.aliases.join("、") : t("more")}</span>
      </summary>
      ${opened.has(entity) ? entityDetails(context, entity) : nothing}
    </details>
  </li>`;
}

function entityDetails(context: PanelContext, entity: Entity): TemplateResult {
  const { t, lang } = context;
  return html`
      ${
        entity.links.length
          ? html`<p class="label">${t("reasons")}</p>
            <ul class="links">
              ${entity.links.map(
                (link) => html`<li>
                  <button type="button" lang=${lang} @click=${() => context.goTo(link)}>${link.alias}</button>
                  <code>${link.because}</code>
                </li>`,
              )}
            </ul>`
          : nothing
      }
      <div class="fix">
        <label
          >${t("retype")}
          <select
            @change=${(event: Event) =>
              context.correct({ text: entity.name, type: (event.target as HTMLSelectElement).value as NameType })}
          >
            ${NAME_TYPES.map((type) => html`<option value=${type} ?selected=${type === entity.type}>${t(type)}</option>`)}
          </select>
        </label>
        <button type="button" @click=${() => context.correct({ text: entity.name, type: null })}>${t("unmark")}</button>
      </div>
  `;
}

function walk({ goTo }: PanelContext, { entity, mentions }: Named): void {
  const next = ((visited.get(entity) ?? -1) + 1) % mentions.length;
  visited.set(entity, next);
  const mention = mentions[next];
  if (mention) goTo(mention);
}
