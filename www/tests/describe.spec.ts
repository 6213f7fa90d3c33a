import { expect, test } from "@playwright/test";
import { formatInterval, readingText } from "../src/describe.ts";

const CASES: readonly (readonly [string, string | undefined, string, string])[] = [
  ["2014-07-01", "2014-08-01", "2014年7月", "July 2014"],
  ["1911-01-01", "1912-01-01", "1911年", "1911"],
  ["2024-10-18", "2024-10-19", "2024年10月18日", "Oct 18, 2024"],
  ["2024-02-01", "2024-02-02", "2024年2月1日", "Feb 1, 2024"],
  ["2024-01-01", "2024-04-01", "3/31", "Mar 31, 2024"],
  ["2024-02-01", "2025-02-01", "1/31", "Jan 31, 2025"],
  ["2024-10-18T08:00", undefined, "08:00", "8:00"],
  ["nonsense", "2024", "nonsense – 2024", "nonsense – 2024"],
];

for (const [begin, until, chinese, english] of CASES) {
  test(`an interval from ${begin} until ${until} reads ${chinese}`, () => {
    expect(formatInterval(begin, until, "zh-Hans")).toMatch(new RegExp(`${chinese}$`));
    expect(formatInterval(begin, until, "en")).toContain(english);
  });
}

test("a text reads over its line breaks as the engine reads it", () => {
  const cases = [
    ["全长7.8\n6公里", "全长7.86公里"],
    ["Airbus\n  Defence", "Airbus Defence"],
    ["Airbus\r\nDefence", "Airbus Defence"],
    ["瑟尔\r\n　　斯基", "瑟尔斯基"],
    ["两个  空格", "两个 空格"],
  ] as const;
  for (const [text, reading] of cases) expect(readingText(text, { start: 0, end: text.length })).toBe(reading);
});
