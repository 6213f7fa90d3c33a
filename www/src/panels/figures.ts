import { html, type TemplateResult } from "lit";
import type { NumberExpr } from "../../engine/wenjing.js";
import { formatUnit, formatValue, magnitude, readingText } from "../describe.ts";
import type { TextId } from "../i18n.ts";
import { firstRows, type PanelContext, sentenceAt } from "./context.ts";

type Column = "place" | "value" | "unit" | "kind";
const COLUMNS: readonly Column[] = ["place", "value", "unit", "kind"];

let column: Column = "place";
let descending = false;

/** Figures with their values and sentences, sortable. */
export function figuresPanel(context: PanelContext): TemplateResult {
  const { analysis, text, t, lang, language } = context;
  const figures = analysis.numbers.filter((number) => !number.inName && number.zone === undefined);
  if (figures.length === 0) return html`<p class="none">${t("none")}</p>`;
  const sorted = figures.toSorted((a, b) => compare(a, b) * (descending ? -1 : 1));
  const { rows, more } = firstRows(context, "figures", sorted);
  const sort = (by: Column) => {
    descending = by === column && !descending;
    column = by;
    context.redraw();
  };
  const header = (by: Column, label: TextId) => html`<th
    scope="col"
    aria-sort=${column !== by ? "none" : descending ? "descending" : "ascending"}
  >
    <button type="button" title=${t("sortBy", { column: t(label) })} @click=${() => sort(by)}>
      ${t(label)}<span aria-hidden="true">${column !== by ? "" : descending ? " ↓" : " ↑"}</span>
    </button>
  </th>`;
  return html`<table class="figures">
    <thead>
      <tr>${COLUMNS.map((by) => header(by, by === "place" ? "figure" : by))}</tr>
    </thead>
    ${rows.map(
      (number) => html`<tbody>
        <tr>
          <th scope="row"><button type="button" lang=${lang} @click=${() => context.goTo(number)}>${readingText(text, number)}</button></th>
          <td class="number">${number.modifier ? html`<small>${t(`modifier_${number.modifier}`)}</small> ` : ""}${formatValue(number, language)}</td>
          <td>${formatUnit(number, language)}</td>
          <td>${t(`number_${number.kind}`)}</td>
        </tr>
        <tr class="context"><td colspan="4" lang=${lang}>${readingText(text, sentenceAt(context, number))}</td></tr>
      </tbody>`,
    )}
  </table>${more}`;
}

function compare(a: NumberExpr, b: NumberExpr): number {
  const order = a.start - b.start;
  if (column === "value") return (sortable(a) - sortable(b) || order) as number;
  if (column === "unit") return (a.unit ?? "").localeCompare(b.unit ?? "") || sortable(a) - sortable(b) || order;
  if (column === "kind") return a.kind.localeCompare(b.kind) || sortable(a) - sortable(b) || order;
  return order;
}

function sortable(number: NumberExpr): number {
  const value = magnitude(number);
  return Number.isNaN(value) ? Number.MAX_VALUE : value;
}
