/** The part of Trusted Types used here; browsers without it take plain strings. */
interface Policy {
  createScriptURL(url: string): unknown;
  createHTML(html: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(html: string): string }): Policy;
}

let policy: Policy | undefined;

const rules = {
  createScriptURL(url: string): string {
    const { protocol, origin } = new URL(url, location.href);
    if (protocol === "blob:" || origin === location.origin) return url;
    throw new TypeError(`a worker script must be of this origin: ${url}`);
  },
  createHTML: (html: string) => html,
};

function thePolicy(): Policy {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy("wenjing", rules) ?? rules;
  return policy;
}

/** A script address that `Worker` and `serviceWorker.register` take under Trusted Types. */
export function trustedScriptUrl(url: string): string {
  return thePolicy().createScriptURL(url) as string;
}

/** Parses HTML into a document that runs no script and loads nothing; only its text is to be read. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(thePolicy().createHTML(html) as string, "text/html");
}
