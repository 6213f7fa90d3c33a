const wenjing = new URL("embed.html", document.baseURI);
const frame = document.querySelector("#frame");

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== wenjing.origin) return;
  if (data.type === "wenjing:ready") {
    const text = "据法新社报道，联合国发言人24日呼吁立即停火。";
    source.postMessage({ type: "wenjing:analyze", id: 1, text, labels: true }, origin);
  }
  if (data.type === "wenjing:resize") frame.height = data.height;
});
frame.src = `${wenjing.href}#origin=${location.origin}`;
