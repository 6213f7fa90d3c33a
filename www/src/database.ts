import { createStore, get } from "idb-keyval";

export const KEY = "kept";
let opened: ReturnType<typeof createStore> | undefined;

/** Where the page keeps what outlives a visit. */
export function database(): ReturnType<typeof createStore> {
  opened ??= createStore("wenjing", "page");
  return opened;
}

let read: Promise<unknown> | undefined;

/** What was kept when the page was opened, as it was written. Fails if the browser keeps nothing. */
export function stored(): Promise<unknown> {
  read ??= get<unknown>(KEY, database());
  return read;
}
