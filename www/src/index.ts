export * from "./api.ts";
export { WenjingArticle } from "./article.ts";
