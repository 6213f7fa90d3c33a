// Draws the icons: public/icon.svg, and PNGs of it. Run with `npm run icons`.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const out = new URL("../public/", import.meta.url);

/** A page of text under a lens; `inset` leaves room for a mask. */
function icon(inset) {
  const scale = (512 - 2 * inset) / 512;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${inset ? 0 : 96}" fill="#a2361c"/>
  <g transform="translate(${inset} ${inset}) scale(${scale})" fill="none" stroke-linecap="round">
    <g stroke="#f4d9c9" stroke-width="26">
      <path d="M104 140H408M104 216H196M104 292H180M104 368H236"/>
    </g>
    <circle cx="296" cy="276" r="104" fill="#fffdf9" stroke="#fffdf9" stroke-width="28"/>
    <path d="M372 352L430 410" stroke="#fffdf9" stroke-width="44"/>
    <path d="M240 252H352" stroke="#22201c" stroke-width="22"/>
    <path d="M240 312H304" stroke="#0b6890" stroke-width="22"/>
    <path d="M240 280H352" stroke="#a2361c" stroke-width="10"/>
  </g>
</svg>
`;
}

await writeFile(new URL("icon.svg", out), icon(0));
for (const [name, size, inset] of [
  ["icon-192.png", 192, 0],
  ["icon-maskable-512.png", 512, 64],
]) {
  const png = sharp(Buffer.from(icon(inset)))
    .resize(size)
    .png({ palette: true, colours: 16, effort: 10 });
  const { size: bytes } = await png.toFile(fileURLToPath(new URL(name, out)));
  console.log(name, bytes);
}
