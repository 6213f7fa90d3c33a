import type { Analysis, Comparison } from "../engine/wenjing.js";
import type { EngineService } from "./service.ts";

/** Items that travel in one message: reading more at once would hold up the page. */
const PART = 500;

/** Some more items of a list of a result; the path leads to that list. */
export interface Part {
  path: readonly (string | number)[];
  items: readonly unknown[];
}

/** A result without the tails of its long lists, and how many parts those tails are in. */
export interface Cut<T> {
  result: T;
  parts: number;
}

/** What the worker does: as the engine, but long results are fetched in parts. */
export interface WorkerService extends Omit<EngineService, "analyze" | "compare"> {
  analyze(...asked: Parameters<EngineService["analyze"]>): Promise<Cut<Analysis>>;
  compare(...asked: Parameters<EngineService["compare"]>): Promise<Cut<Comparison>>;
  /** The next part of the last result. */
  part(): Part | undefined;
}

/** Cuts the tails off the long lists of a result, and off the long lists of their items. */
export function cutOff(result: object): Part[] {
  const parts: Part[] = [];
  const inner: Part[] = [];
  for (const [list, items] of Object.entries(result)) {
    if (!Array.isArray(items)) continue;
    const weights = items.map((item, index) => {
      let weight = 1;
      for (const [key, value] of Object.entries(item)) {
        if (!Array.isArray(value)) continue;
        inner.push(...tail(value, [list, index, key], () => 1));
        weight += value.length;
      }
      return weight;
    });
    parts.push(...tail(items, [list], (index) => weights[index] ?? 1));
  }
  return [...parts, ...inner];
}

/** Leaves of a list what fits into one message, and cuts the rest into parts. */
function tail(items: unknown[], path: Part["path"], weigh: (index: number) => number): Part[] {
  const starts: number[] = [];
  for (let index = 0, weight = 0; index < items.length; index++) {
    weight += weigh(index);
    if (weight <= PART || index === 0) continue;
    starts.push(index);
    weight = weigh(index);
  }
  const parts = starts.map((start, at) => ({ path, items: items.slice(start, starts[at + 1]) }));
  items.length = starts[0] ?? items.length;
  return parts;
}

/** Puts a part back where it was cut off. */
export function putBack(result: object, { path, items }: Part): void {
  let at: unknown = result;
  for (const key of path) at = (at as Record<string | number, unknown>)[key];
  (at as unknown[]).push(...items);
}
