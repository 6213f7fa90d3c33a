import type { Analysis, Block, Span, TimeExpr } from "../engine/wenjing.js";
import { isDebris, isWrapSpace } from "./describe.ts";
import type { Translate } from "./i18n.ts";
import { collectMarks, type Mark, type Piece, PieceCutter } from "./marks.ts";

/** Building pauses for the browser after this many milliseconds. */
const BUILD_SLICE_MS = 12;

/** The first slice is as short as that, so that the beginning of a long text shows at once. */
const FIRST_SLICE_MS = 4;

/** A frame that has not come after this many milliseconds is not waited for. */
const UNSEEN_MS = 100;

/** With more marks than this, building begins in a task of its own. */
const MANY_MARKS = 1000;

/** Blocks in one group; the browser skips groups out of sight, and blocks out of sight within one. */
const GROUP = 40;

/** Heights in em of a line, and of what is around the lines of a block, to guess what is not laid out yet. */
const LINE_HEIGHT = 1.9;
const BLOCK_PADDING = 0.84;

const TAG_OF_BLOCK: Record<Block["kind"], string> = {
  title: "h2",
  heading: "h3",
  byline: "p",
  paragraph: "p",
  caption: "p",
  related: "p",
  furniture: "p",
  spam: "p",
};

const TAG_OF_LAYER = { mentions: "mark", numbers: "data", times: "time", quotes: "q", sources: "cite" } as const;

interface BuiltBlock extends Span {
  element: HTMLElement;
  /** Text nodes in order, and the offset in the text at which each starts. */
  nodes: Text[];
  starts: number[];
}

/**
 * The text of an article as elements: blocks as they should have been, marks inside them.
 * Text reaches the document as text nodes only. A long text is built in slices.
 */
export class ArticleView {
  readonly marks: readonly Mark[];
  /** Settles when the beginning of the text is in the document. */
  readonly begun: Promise<void>;
  readonly #text: string;
  readonly #analysis: Analysis;
  readonly #root: HTMLElement;
  readonly #translate: Translate;
  readonly #words: boolean;
  readonly #cutter: PieceCutter;
  readonly #outlets: Map<string, number>;
  readonly #built: BuiltBlock[] = [];
  readonly #elements: (HTMLElement | undefined)[] = [];
  #charsInLine = 0;
  #nextToken = 0;
  #nextSource = 0;
  #group: { element: HTMLElement; blocks: number; height: number } | undefined;
  #fold: HTMLDetailsElement | undefined;
  #section: string | undefined;
  #stopped = false;

  constructor(
    root: HTMLElement,
    text: string,
    analysis: Analysis,
    { translate, words }: { translate: Translate; words: boolean },
  ) {
    this.#root = root;
    this.#text = text;
    this.#analysis = analysis;
    this.#translate = translate;
    this.#words = words;
    this.marks = collectMarks(analysis);
    this.#cutter = new PieceCutter(this.marks);
    this.#outlets = outletNumbers(analysis);
    root.replaceChildren();
    this.begun = this.marks.length > MANY_MARKS ? pause().then(() => this.#build()) : this.#build();
  }

  /** Stops building; the view is to be replaced by another. */
  stop(): void {
    this.#stopped = true;
  }

  /** The first element of a mark, or undefined if it lies outside every block. */
  element(mark: Mark): HTMLElement | undefined {
    this.#buildUpTo(mark.start);
    return this.#elements[mark.id];
  }

  /** The mark that an element belongs to, looking outwards. */
  markAt(target: EventTarget | null): Mark | undefined {
    const element = target instanceof Element ? target.closest("[data-mark]") : null;
    return element instanceof HTMLElement ? this.marks[Number(element.dataset.mark)] : undefined;
  }

  /** Ranges of the document that show a span of the text: one for each block it touches. */
  ranges(span: Span): Range[] {
    this.#buildUpTo(span.end);
    const ranges: Range[] = [];
    for (let i = firstEndingAfter(this.#built, span.start); i < this.#built.length; i++) {
      const block = this.#built[i];
      if (!block || block.start >= span.end) break;
      const from = position(block, Math.max(span.start, block.start), false);
      const to = position(block, Math.min(span.end, block.end), true);
      if (!from || !to) continue;
      const range = new Range();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      ranges.push(range);
    }
    return ranges;
  }

  /** Opens what is folded over a place, and returns the block there. */
  open(offset: number): HTMLElement | undefined {
    this.#buildUpTo(offset + 1);
    const block = this.#built[firstEndingAfter(this.#built, offset)];
    const fold = block?.element.closest("details");
    if (fold) fold.open = true;
    return block?.element;
  }

  /** Builds the first slice, and has the others follow. */
  async #build(): Promise<void> {
    const sliceEnd = performance.now() + (this.#built.length ? BUILD_SLICE_MS : FIRST_SLICE_MS);
    while (!this.#stopped && this.#buildNext()) {
      if (performance.now() < sliceEnd) continue;
      void frame().then(() => this.#build());
      return;
    }
  }

  #buildUpTo(offset: number): void {
    while (!this.#stopped && (this.#built.at(-1)?.end ?? 0) < offset && this.#buildNext());
  }

  #buildNext(): boolean {
    const block = this.#analysis.blocks[this.#built.length];
    if (!block) return false;
    const element = document.createElement(TAG_OF_BLOCK[block.kind] ?? "p");
    const built: BuiltBlock = { start: block.start, end: block.end, element, nodes: [], starts: [] };
    element.setAttribute("part", block.kind);
    const wrapper = document.createElement("div");
    wrapper.className = `block ${block.kind}`;
    wrapper.append(element);
    this.#fill(built, this.#cutter.cut(block), block.wraps ?? []);
    const outlets = this.#outletsOf(block);
    if (outlets) wrapper.prepend(outlets);
    this.#placeFor(block).append(wrapper);
    this.#guessHeight(block, wrapper);
    this.#built.push(built);
    return true;
  }

  /** Gives a block and its group the height that they take up until they are laid out. */
  #guessHeight(block: Block, wrapper: HTMLElement): void {
    this.#charsInLine ||= Math.max(
      8,
      this.#root.clientWidth / Number.parseFloat(getComputedStyle(this.#root).fontSize) - 2,
    );
    const height = Math.ceil((block.end - block.start) / this.#charsInLine) * LINE_HEIGHT + BLOCK_PADDING;
    wrapper.style.containIntrinsicBlockSize = `auto ${height}em`;
    if (!this.#group) return;
    this.#group.blocks += 1;
    if (!this.#fold) this.#group.height += height;
    this.#group.element.style.containIntrinsicBlockSize = `auto ${this.#group.height}em`;
  }

  /** The group at the end of the text; a new one if that is full. */
  #lastGroup(): HTMLElement {
    if (!this.#group || this.#group.blocks >= GROUP) {
      const element = document.createElement("div");
      element.className = "group";
      this.#root.append(element);
      this.#group = { element, blocks: 0, height: 0 };
    }
    return this.#group.element;
  }

  /** Where a block goes: into the article, or into a folded group of its kind of debris. */
  #placeFor(block: Block): HTMLElement {
    if (isDebris(block)) {
      this.#fold ??= this.#newFold();
      return this.#fold;
    }
    this.#fold = undefined;
    if (block.section !== this.#section) {
      this.#section = block.section;
      if (block.section) this.#lastGroup().append(note("section", this.#translate("relatedFrom")));
    }
    return this.#lastGroup();
  }

  #newFold(): HTMLDetailsElement {
    const kinds = new Set<string>();
    let [chars, count] = [0, 0];
    for (let i = this.#built.length; i < this.#analysis.blocks.length; i++) {
      const block = this.#analysis.blocks[i];
      if (!block || !isDebris(block)) break;
      kinds.add(this.#translate(`block_${block.kind}`));
      chars += block.end - block.start;
      count += 1;
    }
    const fold = document.createElement("details");
    fold.className = "fold";
    fold.setAttribute("part", "fold");
    const summary = document.createElement("summary");
    summary.textContent = this.#translate("folded", { kinds: [...kinds].join("、"), count, chars });
    fold.append(summary);
    this.#lastGroup().append(fold);
    return fold;
  }

  /** Numbers of the outlets that a block rests on, for the margin. */
  #outletsOf(block: Block): HTMLElement | undefined {
    const { sources } = this.#analysis;
    const numbers = new Set<number>();
    for (let s = sources[this.#nextSource]; s && s.start < block.end; s = sources[this.#nextSource]) {
      this.#nextSource += 1;
      for (const id of s.chain) numbers.add(this.#outlets.get(id) ?? 0);
    }
    if (numbers.size === 0) return undefined;
    const margin = document.createElement("span");
    margin.className = "outlets";
    margin.ariaHidden = "true";
    for (const number of [...numbers].slice(0, 4)) {
      const chip = document.createElement("span");
      chip.className = `outlet o${number % 6}`;
      chip.textContent = String(number + 1);
      margin.append(chip);
    }
    return margin;
  }

  #fill(built: BuiltBlock, pieces: readonly Piece[], wraps: readonly number[]): void {
    const open: { mark: Mark; element: HTMLElement }[] = [];
    let nextWrap = 0;
    for (const piece of pieces) {
      let same = 0;
      while (same < open.length && open[same]?.mark === piece.marks[same]) same += 1;
      open.length = same;
      for (const mark of piece.marks.slice(same)) {
        const element = this.#markElement(mark);
        (open.at(-1)?.element ?? built.element).append(element);
        open.push({ mark, element });
      }
      const parent = open.at(-1)?.element ?? built.element;
      let at = piece.start;
      while (nextWrap < wraps.length && (wraps[nextWrap] ?? 0) < piece.end) {
        const wrap = wraps[nextWrap] ?? at;
        nextWrap += 1;
        this.#appendText(built, parent, at, wrap);
        if (this.#isSpace(wrap)) parent.append(" ");
        at = wrap + 1;
      }
      this.#appendText(built, parent, at, piece.end);
    }
  }

  #appendText(built: BuiltBlock, parent: HTMLElement, start: number, end: number): void {
    if (!this.#words) {
      this.#appendNode(built, parent, start, end);
      return;
    }
    const { tokens } = this.#analysis;
    let at = start;
    while (at < end) {
      while (this.#nextToken + 2 < tokens.length && (tokens[this.#nextToken + 1] ?? 0) <= at) this.#nextToken += 3;
      const from = tokens[this.#nextToken] ?? end;
      const to = tokens[this.#nextToken + 1] ?? end;
      if (from > at || from >= end) {
        this.#appendNode(built, parent, at, Math.min(Math.max(from, at + 1), end));
        at = Math.min(Math.max(from, at + 1), end);
        continue;
      }
      const word = document.createElement("span");
      word.className = from === at ? "word" : "word rest";
      this.#appendNode(built, word, at, Math.min(to, end));
      parent.append(word);
      at = Math.min(to, end);
    }
  }

  #appendNode(built: BuiltBlock, parent: HTMLElement, start: number, end: number): void {
    if (end <= start) return;
    const node = document.createTextNode(this.#text.slice(start, end));
    built.nodes.push(node);
    built.starts.push(start);
    parent.append(node);
  }

  /** Whether a soft line break stands for a space; of several in a row, the last. */
  #isSpace(wrap: number): boolean {
    const white = /\s/;
    let [before, after] = [wrap - 1, wrap + 1];
    while (white.test(this.#text[before] ?? "")) before -= 1;
    while (/[^\S\r\n]/.test(this.#text[after] ?? "")) after += 1;
    return isWrapSpace(this.#text[before] ?? "", this.#text[after] ?? "");
  }

  #markElement(mark: Mark): HTMLElement {
    const element = document.createElement(TAG_OF_LAYER[mark.layer]);
    element.dataset.mark = String(mark.id);
    element.className = mark.doubtful ? `m ${mark.type} doubtful` : `m ${mark.type}`;
    element.setAttribute("part", `mark ${mark.type.toLowerCase()}`);
    if (this.#elements[mark.id]) {
      element.classList.add("more"); // a later piece of a mark that others cut in two
      return element;
    }
    this.#elements[mark.id] = element;
    element.tabIndex = -1;
    if (element instanceof HTMLDataElement) element.value = numberValue(this.#analysis, mark.index);
    if (element instanceof HTMLTimeElement) {
      const dateTime = htmlDateTime(this.#analysis.times[mark.index]);
      if (dateTime) element.dateTime = dateTime;
    }
    if (mark.layer === "quotes") element.classList.add(this.#analysis.quotes[mark.index]?.kind ?? "direct");
    return element;
  }
}

/** Lets the browser draw what there is; it draws nothing of a page or frame that nobody sees. */
function frame(): Promise<void> {
  return new Promise((resume) => {
    const unseen = setTimeout(resume, UNSEEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(unseen);
      setTimeout(resume);
    });
  });
}

/** Lets the browser go on with what waits. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}

/** Outlets named in the chains of the sources, numbered from 0 in the order of the text. */
export function outletNumbers(analysis: Analysis): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const source of analysis.sources) {
    for (const id of source.chain) if (!numbers.has(id)) numbers.set(id, numbers.size);
  }
  return numbers;
}

function numberValue(analysis: Analysis, index: number): string {
  const number = analysis.numbers[index];
  const value = number?.exact ?? number?.value;
  if (value !== undefined) return String(value);
  return [number?.low, number?.high].filter((bound) => bound !== undefined).join("/");
}

/** A value that HTML's `datetime` can hold, or undefined; the engine's `is_html_time`. */
function htmlDateTime(time: TimeExpr | undefined): string | undefined {
  const dated = String.raw`(?!0000)\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?|-W\d{2})?`;
  const length = String.raw`P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?`;
  const valid = new RegExp(`^(${dated}|${length})$`);
  return [time?.value, time?.begin].find((value) => value !== undefined && valid.test(value));
}

function note(className: string, text: string): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

/** Index of the first of some ordered spans that ends after an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function position(block: BuiltBlock, offset: number, isEnd: boolean): { node: Text; offset: number } | undefined {
  let [low, high] = [0, block.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = block.starts[middle] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle + 1;
    else high = middle;
  }
  const node = block.nodes[Math.max(0, low - 1)];
  if (!node) return undefined;
  return { node, offset: Math.min(Math.max(0, offset - (block.starts[Math.max(0, low - 1)] ?? 0)), node.length) };
}
