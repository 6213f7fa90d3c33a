import "./page.css";
import "./article.ts";
import "./page.ts";
