declare module "virtual:engine-wasm-gzip-base64" {
  const base64: string;
  export default base64;
}
declare module "virtual:engine-worker-text" {
  const text: string;
  export default text;
}
