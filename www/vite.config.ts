import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { documentation } from "./build/docs.js";
import { contentSecurityPolicy, engineFilesAlias, noDefaultWasm, preloadPage, SITE_POLICY } from "./build/shared.js";

/** The static site, `dist/site`: the page, the frame for other sites, and the documentation. */
export default defineConfig({
  base: "./",
  resolve: { alias: { ...engineFilesAlias("site"), "wenjing/core": "/src/api.ts" } },
  worker: { format: "iife", plugins: () => [noDefaultWasm()] },
  build: {
    outDir: "../dist/site",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: { input: ["index.html", "embed.html", "docs.html", "docs.en.html"] },
  },
  plugins: [
    noDefaultWasm(),
    documentation(),
    contentSecurityPolicy(SITE_POLICY),
    preloadPage(),
    VitePWA({
      injectRegister: false,
      registerType: "prompt",
      workbox: {
        globPatterns: ["**/*.{html,js,css,wasm,svg,png}"],
        maximumFileSizeToCacheInBytes: 32 * 1024 * 1024,
        navigateFallback: "index.html",
        ignoreURLParametersMatching: [/.*/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
      manifest: {
        id: "./",
        start_url: "./",
        scope: "./",
        name: "文镜 Wenjing",
        short_name: "文镜",
        description: "读新闻的透镜：标出人名、地名、机构、数字、时间、引语与来源，离线可用。",
        lang: "zh-Hans",
        display: "standalone",
        background_color: "#f4efe6",
        theme_color: "#f4efe6",
        categories: ["news", "productivity"],
        icons: [
          { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
        share_target: { action: "./", method: "GET", params: { title: "title", text: "text", url: "url" } },
      },
    }),
  ],
});
