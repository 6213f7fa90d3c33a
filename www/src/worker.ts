import { expose, transfer } from "comlink";
import { createService, type EngineService } from "./service.ts";

const service = createService();

expose({
  start: (wasm) => service.start(wasm),
  analyze(text, options) {
    const analysis = service.analyze(text, options);
    return transfer(analysis, [analysis.tokens.buffer as ArrayBuffer]);
  },
} satisfies EngineService);
