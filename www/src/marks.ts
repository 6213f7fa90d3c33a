import type { Analysis, NameType, Span } from "../engine/wenjing.js";

/** The layers of an analysis that are drawn as marks. */
export type Layer = "mentions" | "numbers" | "times" | "quotes" | "sources";

/** The kinds of mark a reader can switch on and off. */
export const MARK_TYPES = [
  "PER",
  "LOC",
  "ORG",
  "WORK",
  "EVENT",
  "NUMBER",
  "TIME",
  "QUOTE",
  "SOURCE",
] as const satisfies readonly (NameType | string)[];
export type MarkType = (typeof MARK_TYPES)[number];
export const NAME_TYPES = ["PER", "LOC", "ORG", "WORK", "EVENT"] as const satisfies readonly NameType[];

/** Marks surer than this are shown in full, others lighter. */
export const SURE = 0.6;

/** One thing to be marked in the text. */
export interface Mark extends Span {
  /** Its place in the order of the text. */
  id: number;
  layer: Layer;
  /** Index into its layer of the analysis. */
  index: number;
  type: MarkType;
  doubtful: boolean;
}

const LAYERS: readonly { layer: Layer; type: MarkType | undefined; wide: boolean }[] = [
  { layer: "quotes", type: "QUOTE", wide: true },
  { layer: "sources", type: "SOURCE", wide: true },
  { layer: "mentions", type: undefined, wide: false },
  { layer: "numbers", type: "NUMBER", wide: false },
  { layer: "times", type: "TIME", wide: false },
];
const WIDE = new Set(LAYERS.filter((l) => l.wide).map((l) => l.layer));

/** Elements are never nested deeper than this, whatever the text. */
const MAX_DEPTH = 12;

/** All marks of an analysis in the order of the text, containing ones first. */
export function collectMarks(analysis: Analysis): Mark[] {
  const marks: Mark[] = [];
  for (const { layer, type } of LAYERS) {
    analysis[layer].forEach((item, index) => {
      if (item.end <= item.start) return;
      const mention = layer === "mentions" ? analysis.mentions[index] : undefined;
      marks.push({
        id: 0,
        layer,
        index,
        type: mention?.type ?? type ?? "WORK",
        start: item.start,
        end: item.end,
        doubtful: (mention?.confidence ?? 1) < SURE,
      });
    });
  }
  marks.sort((a, b) => a.start - b.start || outerFirst(a, b));
  marks.forEach((mark, id) => {
    mark.id = id;
  });
  return marks;
}

function outerFirst(a: Mark, b: Mark): number {
  return Number(WIDE.has(b.layer)) - Number(WIDE.has(a.layer)) || a.start - b.start || b.end - a.end || a.id - b.id;
}

/** A stretch of text and the marks over it, the outermost first. */
export interface Piece extends Span {
  marks: readonly Mark[];
}

/** Cuts blocks, one after the other, into stretches over which the marks are the same. */
export class PieceCutter {
  readonly #marks: readonly Mark[];
  #next = 0;
  #open: Mark[] = [];

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
  }

  /** The pieces of the next block; blocks are to be given in order. */
  cut(block: Span): Piece[] {
    const pieces: Piece[] = [];
    let at = block.start;
    this.#skipTo(at);
    while (at < block.end) {
      const end = Math.min(block.end, this.#nextStart(), ...this.#open.map((mark) => mark.end));
      if (end > at) pieces.push({ start: at, end, marks: [...this.#open] });
      at = end;
      if (at < block.end) this.#skipTo(at);
    }
    return pieces;
  }

  #nextStart(): number {
    return this.#marks[this.#next]?.start ?? Number.POSITIVE_INFINITY;
  }

  #skipTo(at: number): void {
    this.#open = this.#open.filter((mark) => mark.end > at);
    const before = this.#open.length;
    for (let mark = this.#marks[this.#next]; mark && mark.start <= at; mark = this.#marks[this.#next]) {
      this.#next += 1;
      if (mark.end > at && this.#open.length < MAX_DEPTH) this.#open.push(mark);
    }
    if (this.#open.length > before) this.#open.sort(outerFirst);
  }
}
