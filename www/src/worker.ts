import { expose, transfer } from "comlink";
import { createService, type EngineService } from "./service.ts";

const service = createService();

expose({
  start: (wasm) => service.start(wasm),
  analyze(text, options) {
    const analysis = service.analyze(text, options);
    return transfer(analysis, [analysis.tokens.buffer as ArrayBuffer]);
  },
  export: (text, options, format) => service.export(text, options, format),
  compare: (texts, options) => service.compare(texts, options),
} satisfies EngineService);
