import init, { type Analysis, type Comparison, Engine, type ExportFormat, type Options } from "../engine/wenjing.js";

/** What the engine does for its callers; the same in a worker and in this thread. Calls wait until it has started. */
export interface EngineService {
  /** Loads the engine from a URL or from its bytes; returns the names of the part-of-speech codes. */
  start(wasm: string | ArrayBuffer | WebAssembly.Module): Promise<string[]>;
  /** Rejects with an Error if an option is not valid; any text is. */
  analyze(text: string, options: Options): Promise<Analysis>;
  /** Rejects with an Error if an option or the format is not valid. */
  export(text: string, options: Options, format: ExportFormat): Promise<string>;
  /** Rejects with an Error if an option is not valid. */
  compare(texts: string[], options: Options[]): Promise<Comparison>;
}

export function createService(): EngineService {
  let begin: (engine: Engine) => void;
  const started = new Promise<Engine>((resolve) => {
    begin = resolve;
  });
  return {
    async start(wasm) {
      await init({ module_or_path: wasm });
      const engine = new Engine();
      begin(engine);
      return engine.posTags();
    },
    analyze: async (text, options) => (await started).analyze(text, options),
    export: async (text, options, format) => (await started).export(text, options, format),
    compare: async (texts, options) => (await started).compare(texts, options),
  };
}
