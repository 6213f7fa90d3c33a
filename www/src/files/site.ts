import wasmUrl from "../../engine/wenjing_bg.wasm?url";
import type { EngineFiles } from "../api.ts";
import workerUrl from "../worker.ts?worker&url";

/** The site: both files beside the page, their names hashed by the build. The page compiles while the worker starts. */
export const engineFiles: EngineFiles = {
  worker: () => new URL(workerUrl, import.meta.url).href,
  wasm: () => {
    const url = new URL(wasmUrl, import.meta.url).href;
    return WebAssembly.compileStreaming(fetch(url)).catch(() => url);
  },
};
