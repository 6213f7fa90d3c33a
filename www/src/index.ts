export * from "./api.ts";
export { type Correction, WenjingArticle } from "./article.ts";
