import { type Analysis, type AnalyzerOptions, configure, createAnalyzer, WenjingArticle } from "wenjing";
import { SupersededError } from "wenjing/core";

const options: AnalyzerOptions = { worker: false };
configure(options);
const analysis: Analysis = await createAnalyzer(options).analyze("北京", { date: "2024-10-18", key: "k" });
const element = document.createElement("wenjing-article");
element.analysis = analysis;
element.lexicon = [{ text: "北京", type: "LOC" }];
const place: { start: number; end: number } | undefined = element.find("北京")[0];
console.log(element instanceof WenjingArticle, new SupersededError().name, place);
// @ts-expect-error a date is a string
createAnalyzer().analyze("北京", { date: 3 });
