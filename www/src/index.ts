export * from "./api.ts";
export { WenjingArticle } from "./article.ts";
export type { Layer, Mark, MarkType } from "./marks.ts";
