import type { Analysis } from "../engine/wenjing.js";
import type { EngineService } from "./service.ts";

/** Items of one list that travel in one message: reading more at once would hold up the page. */
const PART = 500;

/** Some more items of one list of an analysis. */
export type Part = { [L in Lists]: { list: L; items: Analysis[L] } }[Lists];
type Lists = { [K in keyof Analysis]-?: Analysis[K] extends unknown[] ? K : never }[keyof Analysis];

/** What the worker does: as the engine, but long analyses are fetched in parts. */
export interface WorkerService extends Omit<EngineService, "analyze"> {
  /** The analysis without the tails of its long lists, and how many parts those tails are in. */
  analyze(...asked: Parameters<EngineService["analyze"]>): { analysis: Analysis; parts: number };
  /** The next part of the last analysis. */
  part(): Part | undefined;
}

/** Cuts the tails off the long lists of an analysis. */
export function cutOff(analysis: Analysis): Part[] {
  const parts: Part[] = [];
  for (const [list, items] of Object.entries(analysis)) {
    if (!Array.isArray(items) || items.length <= PART) continue;
    const tail = items.splice(PART);
    for (let at = 0; at < tail.length; at += PART) parts.push({ list, items: tail.slice(at, at + PART) } as Part);
  }
  return parts;
}

/** Puts a part back where it was cut off. */
export function putBack(analysis: Analysis, { list, items }: Part): void {
  (analysis[list] as unknown[]).push(...items);
}
