import "./page.css";
import { sharedAnalyzer } from "./api.ts";
import { stored } from "./database.ts";

// The worker starts, and what was kept is read, before the page keeps the main thread busy.
sharedAnalyzer();
const draw = () => void import("./page.ts");
stored().then(draw, draw);
