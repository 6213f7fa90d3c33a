const article = document.querySelector("#events");
const chosen = document.querySelector("#chosen");

article.addEventListener("wenjing-analysis", ({ detail }) => {
  chosen.value = `${detail.mentions.length} names, ${detail.numbers.length} figures`;
});
article.addEventListener("wenjing-select", ({ detail: mark }) => {
  chosen.value = `${mark.type} ${mark.start}–${mark.end}`;
});
article.addEventListener("wenjing-correct", ({ detail: entry }) => {
  article.lexicon = [...(article.lexicon ?? []), entry];
});
