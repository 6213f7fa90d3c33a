import "./page.css";
import { sharedAnalyzer } from "./api.ts";
import { load } from "./store.ts";

// The worker starts, and what was kept is read, before the page keeps the main thread busy.
sharedAnalyzer();
const draw = () => void import("./page.ts");
load().then(draw, draw);
