open(`SITE#text=${encodeURIComponent(`${getSelection()}`.trim() || document.body.innerText)}`, "_blank", "noopener");
