import type { Analysis, Options } from "../engine/wenjing.js";
import type { Correction } from "./article.ts";
import { readingText } from "./describe.ts";

/** The corrections that the engine can follow by itself: names and their types. */
export function lexiconOf(corrections: readonly Correction[]): NonNullable<Options["lexicon"]> {
  return corrections.flatMap(({ text, type }) => (type === null ? [] : [{ text, type }]));
}

/** Takes the names a reader has struck out from an analysis, and what rests on them alone. */
export function strike(analysis: Analysis, text: string, corrections: readonly Correction[]): Analysis {
  const struck = new Set(corrections.filter(({ type }) => type === null).map((c) => c.text));
  if (struck.size === 0) return analysis;
  const mentions = analysis.mentions.filter((mention) => !struck.has(mention.norm ?? readingText(text, mention)));
  if (mentions.length === analysis.mentions.length) return analysis;
  const byEntity = Map.groupBy(
    mentions.map((mention, index) => ({ entity: mention.entity, index })),
    ({ entity }) => entity,
  );
  const entities = analysis.entities.flatMap((entity) => {
    const places = byEntity.get(entity.id);
    if (!places) return [];
    return [
      {
        ...entity,
        aliases: entity.aliases.filter((alias) => !struck.has(alias)),
        mentions: places.map(({ index }) => index),
      },
    ];
  });
  return { ...analysis, mentions, entities };
}
