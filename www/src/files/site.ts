import wasmUrl from "../../engine/wenjing_bg.wasm?url";
import type { EngineFiles } from "../api.ts";
import workerUrl from "../worker.ts?worker&url";

/** The site: both files beside the page, their names hashed by the build. */
export const engineFiles: EngineFiles = {
  worker: () => new URL(workerUrl, import.meta.url).href,
  wasm: () => new URL(wasmUrl, import.meta.url).href,
};
