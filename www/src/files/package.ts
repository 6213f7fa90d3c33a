import type { EngineFiles } from "./files.ts";

/** The npm package: both files beside the module, where a bundler can see them. */
export const engineFiles: EngineFiles = {
  worker: () => new URL("./worker.js", import.meta.url).href,
  wasm: () => new URL("./wenjing_bg.wasm", import.meta.url).href,
  service: () => import("../service.ts"),
};
