import { createAnalyzer, WorkerCrashedError } from "wenjing/core";

const analyzer = createAnalyzer();
const text = "新华社北京10月18日电 国家统计局18日发布数据。";
const { times, mentions } = await analyzer.analyze(text, { date: "2024-10-19" });
const table = await analyzer.export(text, "csv-entities");
const refused = await analyzer.analyze(text, { date: "yesterday" }).catch((error) => error.constructor.name);
console.log(
  JSON.stringify({
    time: times[0].value,
    names: mentions.map(({ start, end }) => text.slice(start, end)),
    tabled: table.includes("国家统计局"),
    refused,
    crash: new WorkerCrashedError() instanceof Error,
  }),
);
