import type { Analysis } from "../engine/wenjing.js";
import { isDebris, readingText } from "./describe.ts";

/** Saves a text as a file of the reader's. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The article alone: its blocks as they should have been, a blank line between. */
export function plainText(text: string, analysis: Analysis): string {
  const blocks = analysis.blocks.filter((block) => !isDebris(block));
  return `${blocks.map((block) => readingText(text, block)).join("\n\n")}\n`;
}
