import { parseInert } from "./trusted.ts";

const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "MATH",
  "HEAD",
  "IFRAME",
  "OBJECT",
  "SELECT",
]);
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR IMG INPUT BUTTON".split(
    " ",
  ),
);

/**
 * HTML without scripts, styles and the attributes of its tags. An inert document runs none
 * of them either, but its parser reports each handler and style to the page's policy.
 */
function bareTags(html: string): string {
  const parts: string[] = [];
  const noMore = new Set<string>();
  const lower = html.toLowerCase();
  let kept = 0;
  for (const tag of html.matchAll(/<[a-z][^\s/>]*/gi)) {
    const nameEnd = tag.index + tag[0].length;
    if (tag.index < kept) continue;
    let at = nameEnd;
    let afterEquals = false;
    for (; at < html.length && html[at] !== ">"; at++) {
      const c = html[at] ?? "";
      if (afterEquals && (c === '"' || c === "'") && !noMore.has(c)) {
        const close = html.indexOf(c, at + 1);
        if (close < 0) noMore.add(c);
        else at = close;
      }
      afterEquals = c === "=" || (afterEquals && /\s/.test(c));
    }
    const name = tag[0].slice(1).toLowerCase();
    if (name === "script" || name === "style") {
      parts.push(html.slice(kept, tag.index));
      const close = lower.indexOf(`</${name}`, at);
      kept = close < 0 ? html.length : close;
    } else {
      parts.push(html.slice(kept, nameEnd));
      kept = at;
    }
  }
  parts.push(html.slice(kept));
  return parts.join("");
}

/** Long HTML is read with pauses: after each of its stages, and while it is walked after this many milliseconds. */
const SLICE_MS = 12;
const LONG_HTML = 50_000;

/** The text of some HTML as a reader sees it: blocks as paragraphs, nothing run and nothing loaded. */
export async function htmlToText(html: string): Promise<string> {
  const pause = () => (html.length > LONG_HTML ? new Promise((resume) => setTimeout(resume)) : undefined);
  const bare = bareTags(html);
  await pause();
  const root = parseInert(bare).body;
  await pause();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && DROPPED.has(node.tagName.toUpperCase())
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const parts: string[] = [];
  const ends: Node[] = [];
  let sliceEnd = performance.now() + SLICE_MS;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (performance.now() > sliceEnd) {
      await pause();
      sliceEnd = performance.now() + SLICE_MS;
    }
    for (let end = ends.at(-1); end && !end.contains(node); end = ends.at(-1)) {
      ends.pop();
      parts.push("\n\n");
    }
    if (node instanceof Text) {
      parts.push(node.parentElement?.closest("pre") ? node.data : node.data.replace(/[ \t\r\n\f]+/g, " "));
    } else if (node.nodeName === "BR") {
      parts.push("\n");
    } else if (node.nodeName === "TD" || node.nodeName === "TH") {
      parts.push("\t");
    } else if (!INLINE.has(node.nodeName)) {
      parts.push("\n\n");
      ends.push(node);
    }
  }
  return parts
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The text of a file: UTF-8, UTF-16 with its mark, else GB 18030. */
export async function fileToText(file: File): Promise<{ text: string; encoding: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  for (const encoding of [utf16, "utf-8", "gb18030"].filter(Boolean)) {
    try {
      const text = new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
      const isHtml = file.type === "text/html" || /\.html?$/i.test(file.name);
      return { text: isHtml ? await htmlToText(text) : text, encoding };
    } catch {
      // not this encoding: the next
    }
  }
  throw new Error(file.name);
}
