import type { Analysis, Block, Entity, NumberExpr, Span, TimeExpr } from "../engine/wenjing.js";
import type { Language, TextId, Translate } from "./i18n.ts";
import type { Mark } from "./marks.ts";

/** Whether a soft line break between two characters stands for a space: the engine's `wrap_is_space`. */
export function isWrapSpace(before: string, after: string): boolean {
  return /^[!-~]{2}$/.test(before + after) && /[a-z]/i.test(before + after);
}

/** A text as it reads: soft line breaks dropped, other white space as one space. */
export function readingText(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[^\S\r\n]+/g, " ")
    .replace(/ ?[\r\n]\s*/g, (wrap, at: number, all: string) =>
      isWrapSpace(all[at - 1] ?? "", all[at + wrap.length] ?? "") ? " " : "",
    )
    .trim();
}

/** Whether a block is none of the article's: a teaser, part of the page, spam. */
export function isDebris({ kind }: Block): boolean {
  return kind === "related" || kind === "furniture" || kind === "spam";
}

/** The language of a text, by its script. */
export const LANG_OF_SCRIPT: Record<Analysis["script"], string> = { hans: "zh-Hans", hant: "zh-Hant", mixed: "zh" };

/** Keeps what a function made for each argument: making a format of `Intl` takes longer than using it. */
function once<T>(make: (of: string) => T): (of: string) => T {
  const made = new Map<string, T>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

const numberFormat = once((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 10 }));
const currencyNames = once((language) => new Intl.DisplayNames(language, { type: "currency" }));
const dayFormat = once((language) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }));
const yearFormat = once((language) => new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" }));
const monthFormat = once(
  (language) => new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" }),
);
const timeFormat = once(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }),
);

/** The value of a number for people to read, without its unit. */
export function formatValue(number: NumberExpr, language: Language): string {
  const format = numberFormat(language);
  const one = (value: number | string) => (typeof value === "number" ? format.format(value) : value);
  if (number.exact !== undefined) return number.exact;
  if (number.low !== undefined && number.high !== undefined) return `${one(number.low)} – ${one(number.high)}`;
  if (number.value !== undefined) return one(number.value);
  if (number.low !== undefined) return `≥ ${one(number.low)}`;
  if (number.high !== undefined) return `≤ ${one(number.high)}`;
  return "";
}

/** What a number comes to, for sorting. */
export function magnitude(number: NumberExpr): number {
  if (typeof number.value === "number") return number.value;
  return number.low ?? number.high ?? Number.NaN;
}

/** The unit of a number for people to read: currencies by name. */
export function formatUnit(number: NumberExpr, language: Language): string {
  if (number.unit === undefined) return "";
  if (number.kind !== "money" || !/^[A-Z]{3}$/.test(number.unit)) return number.unit;
  return currencyNames(language).of(number.unit) ?? number.unit;
}

/** A resolved half-open interval for people to read: a year, a month, or days with the last one included. */
export function formatInterval(begin: string, until: string | undefined, language: Language): string {
  const timed = begin.includes("T");
  const days = (timed ? timeFormat : dayFormat)(language);
  const from = instant(begin);
  const to = until === undefined ? Number.NaN : instant(until);
  if (Number.isNaN(from)) return until === undefined ? begin : `${begin} – ${until}`;
  if (Number.isNaN(to)) return days.format(from);
  const last = timed ? to : to - 86_400_000;
  if (last <= from) return days.format(from);
  if (!timed && begin.endsWith("-01") && until?.endsWith("-01")) {
    const whole = monthsBetween(from, to);
    if (whole === 12 && begin.endsWith("-01-01")) return yearFormat(language).format(from);
    if (whole === 1) return monthFormat(language).format(from);
  }
  return days.formatRange(from, last);
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
}

/** Milliseconds of an ISO local date or date-time, read as UTC; NaN if it is none. */
export function instant(iso: string): number {
  const full = /^\d{4}$/.test(iso) ? `${iso}-01-01` : /^\d{4}-\d{2}$/.test(iso) ? `${iso}-01` : iso;
  return Date.parse(full.includes("T") ? `${full}Z` : full);
}

/** The name of an entity, or its id where the analysis has none of that id. */
export function entityName(analysis: Analysis, id: string): string {
  return entityById(analysis, id)?.name ?? id;
}

const indexes = new WeakMap<Analysis, Map<string, Entity>>();

export function entityById(analysis: Analysis, id: string): Entity | undefined {
  let index = indexes.get(analysis);
  if (!index) {
    index = new Map(analysis.entities.map((entity) => [entity.id, entity]));
    indexes.set(analysis, index);
  }
  return index.get(id);
}

/** One line about a mark: what it says, and of what sort that is. */
export interface Detail {
  label: TextId;
  text: string;
  code?: boolean;
}

/** What there is to say about a mark. */
export interface Description {
  type: string;
  title: string;
  details: Detail[];
  entity?: Entity;
}

export function describeMark(
  mark: Mark,
  {
    analysis,
    text,
    language,
    translate,
  }: { analysis: Analysis; text: string; language: Language; translate: Translate },
): Description {
  const title = readingText(text, mark);
  const type = translate(mark.type);
  const details: Detail[] = [];
  const add = (label: TextId, value: string | undefined, code?: boolean) => {
    if (value) details.push({ label, text: value, ...(code ? { code } : {}) });
  };
  switch (mark.layer) {
    case "mentions": {
      const mention = analysis.mentions[mark.index];
      const entity = mention && entityById(analysis, mention.entity);
      if (mention?.metonym) add("kind", translate("metonym"));
      if (mention?.nested) add("kind", translate("nested"));
      if (entity) {
        add("aliases", [entity.name, ...entity.aliases].filter((name) => name !== title).join("、"));
        add("roles", [...new Set(entity.roles.map((role) => role.text))].join("、"));
        const reasons = entity.links.filter((link) => link.alias === title || title === entity.name);
        add("reasons", [...new Set(reasons.map((link) => `${link.alias}: ${link.because}`))].slice(0, 4).join("; "));
      }
      if (mention?.confidence !== undefined) add("confidence", `${Math.round(mention.confidence * 100)} %`);
      add("rule", mention?.rule, true);
      return { type, title, details, ...(entity ? { entity } : {}) };
    }
    case "numbers": {
      const number = analysis.numbers[mark.index];
      if (!number) break;
      const modifier = number.modifier ? `${translate(`modifier_${number.modifier}`)} ` : "";
      add("value", modifier + formatValue(number, language));
      add("unit", formatUnit(number, language));
      add("noun", number.noun);
      add("per", number.per);
      add("kind", translate(`number_${number.kind}`));
      add("rule", number.rule, true);
      break;
    }
    case "times": {
      const time = analysis.times[mark.index];
      if (!time) break;
      if (time.begin !== undefined) add("interval", formatInterval(time.begin, time.until, language));
      add("value", timex(time), true);
      add("kind", translate(`time_${time.type}`));
      if (time.anchor) add("anchor", translate(`anchor_${time.anchor}`));
      if (time.calendar) add("calendar", translate(`calendar_${time.calendar}`));
      add("rule", time.rule, true);
      break;
    }
    case "quotes": {
      const quote = analysis.quotes[mark.index];
      if (!quote) break;
      add("speaker", speakerName(analysis, text, mark.index) ?? translate("speakerUnknown"));
      if (quote.cue) add("cue", readingText(text, quote.cue));
      if (quote.strength) add("strength", translate(`strength_${quote.strength}`));
      add("kind", translate(`quote_${quote.kind}`));
      if (quote.continuation) add("kind", translate("continuation"));
      add("rule", quote.rule, true);
      break;
    }
    case "sources": {
      const source = analysis.sources[mark.index];
      if (!source) break;
      add("chain", source.chain.map((id) => entityName(analysis, id)).join(" ← "));
      add("kind", translate(`source_${source.kind}`));
      add("rule", source.rule, true);
      break;
    }
  }
  return { type, title, details };
}

/** Who says a quote: the entity's name, else the words of the text. */
export function speakerName(analysis: Analysis, text: string, index: number): string | undefined {
  const quote = analysis.quotes[index];
  if (quote?.speaker !== undefined) return entityName(analysis, quote.speaker);
  return quote?.speakerSpan && readingText(text, quote.speakerSpan);
}

function timex({ value, mod, quant, freq }: TimeExpr): string {
  return [value, mod, quant, freq].filter(Boolean).join(" ");
}
