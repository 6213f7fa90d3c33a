import { configure } from "wenjing";

configure({ wasm: "/engine/wenjing_bg.wasm", worker: "/engine/worker.js" });
import("./main.js");
