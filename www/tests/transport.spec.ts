import { expect, test } from "@playwright/test";
import { cutOff, putBack } from "../src/transport.ts";

test("a long result is cut into small parts, and is whole again when they are put back", () => {
  const numbers = (length: number) => Array.from({ length }, (_, n) => n);
  const result = {
    schema: "1",
    few: [{ name: "a" }],
    many: numbers(1201).map((n) => ({ n })),
    deep: [{ places: numbers(3) }, { name: "b", places: numbers(1501) }, { places: numbers(499) }, { places: [] }],
    tokens: new Uint32Array(5000),
  };
  const before = structuredClone(result);
  const parts = cutOff(result);
  const most = Math.max(...parts.map(({ items }) => items.length), result.many.length);
  expect(most).toBeLessThanOrEqual(500);
  expect(parts.length).toBeGreaterThan(4);
  for (const part of structuredClone(parts)) putBack(result, part);
  expect(result).toEqual(before);
});
