import "./article.ts";
import "./page.ts";
