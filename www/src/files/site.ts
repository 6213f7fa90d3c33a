import wasmUrl from "../../engine/wenjing_bg.wasm?url";
import workerUrl from "../worker.ts?worker&url";
import type { EngineFiles } from "./files.ts";

/** The site: both files beside the page, their names hashed by the build. The page compiles while the worker starts. */
export const engineFiles: EngineFiles = {
  worker: () => new URL(workerUrl, import.meta.url).href,
  wasm: () => {
    const url = new URL(wasmUrl, import.meta.url).href;
    return WebAssembly.compileStreaming(fetch(url)).catch(() => url);
  },
};
