import "./docs.css";
import "../docs/examples/style.css";
import "./article.ts";
import "../docs/examples/options.js";
import "../docs/examples/events.js";
import "../docs/examples/core.js";
import "../docs/examples/frame.js";
import bookmarklet from "../docs/bookmarklet.js?raw";

const code = bookmarklet.trim().replace("SITE", new URL("./", location.href).href);
const link = document.querySelector<HTMLAnchorElement>("#bookmarklet");
if (link) link.href = `javascript:${encodeURIComponent(code)}`;
