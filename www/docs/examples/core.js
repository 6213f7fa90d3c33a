import { createAnalyzer, SupersededError } from "wenjing/core";

const analyzer = createAnalyzer();
const box = document.querySelector("#news");
const table = document.querySelector("#found");

async function show() {
  const text = box.value;
  try {
    const { mentions, numbers, times } = await analyzer.analyze(text, { key: "news", date: "2024-07-27" });
    table.replaceChildren();
    for (const item of [...mentions, ...numbers, ...times]) {
      const row = table.insertRow();
      row.insertCell().textContent = text.slice(item.start, item.end);
      row.insertCell().textContent = item.type ?? item.kind;
      row.insertCell().textContent = item.exact ?? item.value ?? "";
    }
  } catch (error) {
    if (!(error instanceof SupersededError)) throw error;
  }
}
box.addEventListener("input", show);
show();
