import wasmBase64 from "virtual:engine-wasm-gzip-base64";
import workerText from "virtual:engine-worker-text";
import type { EngineFiles } from "./files.ts";

let workerUrl: string | undefined;

/** One file: the worker as a blob, the engine as gzip in base64. */
export const engineFiles: EngineFiles = {
  worker: () => {
    workerUrl ??= URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
    return workerUrl;
  },
  wasm: async () => {
    const binary = atob(wasmBase64);
    const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  },
  service: () => import("../service.ts"),
};
