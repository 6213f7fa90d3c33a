import "./page.css";
import { sharedAnalyzer } from "./api.ts";

// The worker starts before the page keeps the main thread busy.
sharedAnalyzer();
void import("./page.ts");
