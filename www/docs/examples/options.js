const article = document.querySelector("#options");
for (const box of document.querySelectorAll("label > input")) {
  box.addEventListener("change", () => {
    if (box.name === "hide") article.hide = box.checked ? box.value : "";
    else article[box.name] = box.checked;
  });
}
