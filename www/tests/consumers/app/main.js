import "wenjing";
import { createAnalyzer } from "wenjing/core";

const { times } = await createAnalyzer().analyze("新华社北京10月18日电", { date: "2024-10-19" });
document.querySelector("output").value = times[0].value;
