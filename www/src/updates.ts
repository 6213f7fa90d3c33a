import { trustedScriptUrl } from "./trusted.ts";

/** Keeps the page working offline; calls back when a newer version waits, with what brings it in. */
export async function watchUpdates(offer: (apply: () => void) => void): Promise<void> {
  if (import.meta.env.MODE !== "production" || !("serviceWorker" in navigator)) return;
  const { Workbox } = await import("workbox-window");
  const workbox = new Workbox(trustedScriptUrl(new URL("sw.js", document.baseURI).href));
  workbox.addEventListener("waiting", () =>
    offer(() => {
      workbox.addEventListener("controlling", () => location.reload());
      workbox.messageSkipWaiting();
    }),
  );
  await workbox.register({ immediate: true });
}
