import { expose, transfer } from "comlink";
import { createService } from "./service.ts";
import { type Cut, cutOff, type Part, type WorkerService } from "./transport.ts";

const service = createService();
let parts: Part[] = [];

function cut<T extends object>(result: T): Cut<T> {
  parts = cutOff(result);
  return { result, parts: parts.length };
}

expose({
  start: (wasm) => service.start(wasm),
  async analyze(text, options) {
    const answer = cut(await service.analyze(text, options));
    return transfer(answer, [answer.result.tokens.buffer as ArrayBuffer]);
  },
  part: () => parts.shift(),
  export: (text, options, format) => service.export(text, options, format),
  compare: async (texts, options) => cut(await service.compare(texts, options)),
} satisfies WorkerService);
