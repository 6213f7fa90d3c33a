import type { Analysis } from "../engine/wenjing.js";
import { readingText } from "./describe.ts";

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
  const debris = new Set(["related", "furniture", "spam"]);
  const blocks = analysis.blocks.filter((block) => !debris.has(block.kind));
  return `${blocks.map((block) => readingText(text, block)).join("\n\n")}\n`;
}

/** The figures as RFC 4180 CSV. */
export function figuresCsv(text: string, analysis: Analysis): string {
  const rows = analysis.numbers.map((number) => [
    readingText(text, number),
    number.kind,
    number.exact ?? number.value ?? "",
    number.low ?? "",
    number.high ?? "",
    number.unit ?? "",
    number.noun ?? "",
    number.modifier ?? "",
    number.start,
    number.end,
  ]);
  const header = ["text", "kind", "value", "low", "high", "unit", "noun", "modifier", "start", "end"];
  return `${[header, ...rows].map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`;
}

/** A field that no spreadsheet takes for a formula. */
function csvField(value: string | number): string {
  const field = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
