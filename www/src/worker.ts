import { expose, transfer } from "comlink";
import { createService } from "./service.ts";
import type { WorkerService } from "./transport.ts";
import { cutOff, type Part } from "./transport.ts";

const service = createService();
let parts: Part[] = [];

expose({
  start: (wasm) => service.start(wasm),
  analyze(text, options) {
    const analysis = service.analyze(text, options);
    parts = cutOff(analysis);
    return transfer({ analysis, parts: parts.length }, [analysis.tokens.buffer as ArrayBuffer]);
  },
  part: () => parts.shift(),
  export: (text, options, format) => service.export(text, options, format),
  compare: (texts, options) => service.compare(texts, options),
} satisfies WorkerService);
