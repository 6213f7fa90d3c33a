import init, { type Analysis, Engine, type Options } from "../engine/wenjing.js";

/** What the engine does for its callers; the same in a worker and in this thread. */
export interface EngineService {
  /** Loads the engine from a URL or from its bytes; returns the names of the part-of-speech codes. */
  start(wasm: string | ArrayBuffer | WebAssembly.Module): Promise<string[]>;
  /** @throws Error if an option is not valid; any text is. */
  analyze(text: string, options: Options): Analysis;
}

export function createService(): EngineService {
  let engine: Engine | undefined;
  return {
    async start(wasm) {
      await init({ module_or_path: wasm });
      engine = new Engine();
      return engine.posTags();
    },
    analyze(text, options) {
      if (!engine) throw new Error("the engine was not started");
      return engine.analyze(text, options);
    },
  };
}
