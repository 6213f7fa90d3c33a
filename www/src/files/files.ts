import type { EngineService } from "../service.ts";

/** Where a build keeps the worker script and the engine. */
export interface EngineFiles {
  worker(): string;
  wasm(): string | Promise<string | ArrayBuffer | WebAssembly.Module>;
  /** What runs the engine in the caller's own thread; a build that always has workers leaves it out. */
  service?(): Promise<{ createService(): EngineService }>;
}
