import { wrap } from "comlink";
import { engineFiles } from "#engine-files";
import type { Analysis, Comparison, ExportFormat, Options } from "../engine/wenjing.js";
import type { EngineService } from "./service.ts";
import { type Cut, putBack, type WorkerService } from "./transport.ts";
import { trustedScriptUrl } from "./trusted.ts";

export type * from "../engine/wenjing.js";

/** What an analyzer is made from; by default the files that came with this module. */
export interface AnalyzerOptions {
  /** The engine: its address, its bytes, or a compiled module. */
  wasm?: string | URL | ArrayBuffer | WebAssembly.Module;
  /** Address of the worker script (of the page's origin), or `false` to run the engine in this thread. */
  worker?: string | URL | false;
}

/** How a call is made. */
export interface CallOptions {
  /** Calls with one key are about one text: a newer one supersedes those before it. */
  key?: string | undefined;
  /** Aborting rejects the call with the signal's reason, and stops a long analysis. */
  signal?: AbortSignal | undefined;
}

/** Options of one call about one text. */
export interface AnalyzeOptions extends Options, CallOptions {}

/** One of the articles to compare: its text, and what is known of it. */
export interface ArticleToCompare extends Options {
  text: string;
}

/** Reads texts with an engine of its own, one call after the other. */
export interface Analyzer {
  /**
   * Analyses a text. Offsets in the result are UTF-16 code units of `text`.
   * Rejects with `SupersededError`, with `WorkerCrashedError`, with the signal's reason,
   * or with an `Error` that says which option is wrong. The text itself is never wrong.
   */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Analyses a text and writes what is in it as a file of the given form. Rejects as `analyze` does. */
  export(text: string, format: ExportFormat, options?: AnalyzeOptions): Promise<string>;
  /** Compares articles on one story. Offsets are UTF-16 code units of each text. Rejects as `analyze` does. */
  compare(articles: readonly ArticleToCompare[], options?: CallOptions): Promise<Comparison>;
  /** Names of the part-of-speech codes in `Analysis.tokens`. */
  posTags(): Promise<string[]>;
  /** Stops the worker and rejects what is pending. The analyzer cannot be used again. */
  terminate(): void;
}

/** A newer call with the same key took this one's place. */
export class SupersededError extends Error {
  override name = "SupersededError";
  constructor() {
    super("a newer call for the same text took this one's place");
  }
}

/** The engine failed while it worked on this call; the next call gets a new one. */
export class WorkerCrashedError extends Error {
  override name = "WorkerCrashedError";
}

/** A call that is no longer wanted may finish; after this many milliseconds the worker is replaced. */
const STOP_AFTER_MS = 400;

/** The engine's service, wherever it runs. */
type Service = {
  [K in keyof EngineService]: (
    ...asked: Parameters<EngineService[K]>
  ) => Promise<Awaited<ReturnType<EngineService[K]>>>;
};

interface Job {
  run(service: Service): Promise<void>;
  key: string | undefined;
  reject(reason: unknown): void;
}

/** An engine, in a worker or in this thread. */
interface Host {
  service: Service;
  /** The names of the part-of-speech codes, when the engine has started. */
  ready: Promise<string[]>;
  /** Rejects when the engine is gone: crashed or stopped. */
  gone: Promise<never>;
  dead: boolean;
  stop(reason: unknown): void;
}

let defaults: AnalyzerOptions = {};

/** Says where the engine's files are, for analyzers made from now on and for the one that elements share. */
export function configure(options: AnalyzerOptions): void {
  defaults = options;
}

/** Makes an analyzer. Its engine starts loading at once. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const waiting: Job[] = [];
  let running: Job | undefined;
  let terminated = false;
  let current = start();

  function start(): Host {
    const { wasm = engineFiles.wasm(), worker } = { ...defaults, ...options };
    const source = Promise.resolve(wasm instanceof URL ? wasm.href : wasm);
    const here = worker === false || typeof Worker === "undefined";
    const own = here ? engineFiles.service?.() : undefined;
    return own ? startHere(source, own) : startWorker(source, String(worker || engineFiles.worker()));
  }

  function host(): Host {
    if (current.dead) current = start();
    return current;
  }

  async function work(): Promise<void> {
    if (running) return;
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      running = job;
      const engine = host();
      try {
        await Promise.race([job.run(engine.service), engine.gone]);
      } catch (error) {
        const trapped = error instanceof Error && error.name === "RuntimeError";
        const reason = trapped ? new WorkerCrashedError(error.message) : error;
        if (trapped) engine.stop(reason);
        job.reject(reason);
      }
    }
    running = undefined;
  }

  /** Answers a call that nobody waits for any more, and frees the engine of it if it takes long. */
  function drop(job: Job, reason: unknown): void {
    job.reject(reason);
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    const engine = current;
    if (job === running) setTimeout(() => job === running && engine.stop(reason), STOP_AFTER_MS);
  }

  /** Queues a call of the engine. */
  function call<T>(ask: (service: Service) => Promise<T>, { key, signal }: CallOptions): Promise<T> {
    return new Promise((resolve, reject) => {
      if (terminated) return reject(new Error("the analyzer was terminated"));
      if (signal?.aborted) return reject(signal.reason);
      const settle =
        <V>(answer: (value: V) => void) =>
        (value: V) => {
          signal?.removeEventListener("abort", abort);
          answer(value);
        };
      const answer = settle(resolve);
      const job: Job = {
        run: async (service) => answer(await ask(service)),
        key,
        reject: settle(reject),
      };
      const abort = () => drop(job, signal?.reason);
      signal?.addEventListener("abort", abort);
      if (key !== undefined) {
        for (const older of [running, ...waiting]) {
          if (older?.key === key) drop(older, new SupersededError());
        }
      }
      waiting.push(job);
      void work();
    });
  }

  return {
    analyze: (text, { key, signal, ...options } = {}) =>
      call((service) => service.analyze(text, options), { key, signal }),
    export: (text, format, { key, signal, ...options } = {}) =>
      call((service) => service.export(text, options, format), { key, signal }),
    compare: (articles, options = {}) =>
      call(
        (service) =>
          service.compare(
            articles.map(({ text }) => text),
            articles.map(({ text, ...known }) => known),
          ),
        options,
      ),
    posTags: () => host().ready,
    terminate() {
      terminated = true;
      const reason = new Error("the analyzer was terminated");
      for (const job of waiting.splice(0)) job.reject(reason);
      current.stop(reason);
    },
  };
}

type Wasm = Promise<string | ArrayBuffer | WebAssembly.Module>;

function startWorker(wasm: Wasm, script: string): Host {
  const worker = new Worker(trustedScriptUrl(script));
  const remote = wrap<WorkerService>(worker);
  const whole = async <T extends object>(cut: Promise<Cut<T>>): Promise<T> => {
    const { result, parts } = await cut;
    for (let left = parts; left > 0; left--) {
      const part = await remote.part();
      if (part) putBack(result, part);
    }
    return result;
  };
  const gone = rejectable();
  const ready = wasm.then((source) => remote.start(source));
  const host: Host = {
    service: {
      start: remote.start,
      analyze: (text, options) => whole(remote.analyze(text, options)),
      export: remote.export,
      compare: (texts, options) => whole(remote.compare(texts, options)),
    },
    ready,
    gone: gone.promise,
    dead: false,
    stop(reason) {
      host.dead = true;
      gone.reject(reason);
      worker.terminate();
    },
  };
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    host.stop(new WorkerCrashedError(event.message || "the worker script could not be loaded"));
  });
  worker.addEventListener("messageerror", () => {
    host.stop(new WorkerCrashedError("the worker's answer could not be read"));
  });
  ready.catch((error) => host.stop(error));
  return host;
}

function startHere(wasm: Wasm, own: Promise<{ createService(): EngineService }>): Host {
  const gone = rejectable();
  const service = own.then((module) => module.createService());
  const ready = Promise.all([service, wasm]).then(async ([engine, source]) =>
    engine.start(typeof source === "string" ? await read(source) : source),
  );
  const host: Host = {
    service: {
      start: async (source) => (await service).start(source),
      analyze: async (text, options) => (await service).analyze(text, options),
      export: async (text, options, format) => (await service).export(text, options, format),
      compare: async (texts, options) => (await service).compare(texts, options),
    },
    ready,
    gone: gone.promise,
    dead: false,
    stop(reason) {
      host.dead = true;
      gone.reject(reason);
    },
  };
  ready.catch((error) => host.stop(error));
  return host;
}

/** A promise that can only be broken; those who wait for it are told, nobody else need be. */
function rejectable(): { promise: Promise<never>; reject(reason: unknown): void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, r) => {
    reject = r;
  });
  promise.catch(() => {});
  return { promise, reject };
}

/** The bytes at an address; Node's `fetch` does not read `file:` addresses. */
async function read(url: string): Promise<ArrayBuffer> {
  // Not an import: bundlers for the browser would look for the module.
  const fs = url.startsWith("file:") ? globalThis.process?.getBuiltinModule?.("node:fs/promises") : undefined;
  if (fs) return new Uint8Array(await fs.readFile(new URL(url))).buffer;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.arrayBuffer();
}

let shared: Analyzer | undefined;

/** The analyzer that all elements of a page share, made when first asked for. */
export function sharedAnalyzer(): Analyzer {
  shared ??= createAnalyzer();
  return shared;
}
