import init, { type Analysis, type Comparison, Engine, type ExportFormat, type Options } from "../engine/wenjing.js";

/** What the engine does for its callers; the same in a worker and in this thread. */
export interface EngineService {
  /** Loads the engine from a URL or from its bytes; returns the names of the part-of-speech codes. */
  start(wasm: string | ArrayBuffer | WebAssembly.Module): Promise<string[]>;
  /** @throws Error if an option is not valid; any text is. */
  analyze(text: string, options: Options): Analysis;
  /** @throws Error if an option or the format is not valid. */
  export(text: string, options: Options, format: ExportFormat): string;
  /** @throws Error if an option is not valid. */
  compare(texts: string[], options: Options[]): Comparison;
}

export function createService(): EngineService {
  let engine: Engine | undefined;
  const started = () => {
    if (!engine) throw new Error("the engine was not started");
    return engine;
  };
  return {
    async start(wasm) {
      await init({ module_or_path: wasm });
      engine = new Engine();
      return engine.posTags();
    },
    analyze: (text, options) => started().analyze(text, options),
    export: (text, options, format) => started().export(text, options, format),
    compare: (texts, options) => started().compare(texts, options),
  };
}
