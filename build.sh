#!/usr/bin/env bash
# One entry for everything. Installs what is missing, builds what is asked for.
set -euo pipefail
cd "$(dirname "$0")"

usage() {
  cat <<'EOF'
usage: ./build.sh COMMAND
  serve [PORT]   build the site and serve it on this machine (default port 8000)
  test           every test: Rust, the wasm and the page in a real browser, lint
  site           dist/site (static site), dist/wenjing.html (one file), dist/npm (package)
  cli            target/release/wenjing
  bench          speed and size beside peers, in a table
  bake [SHARED]  rebuild the dictionary, tables and model in src/data (default ../shared)
  score [SHARED] score against annotated articles, floors in tests/floors.toml
EOF
}

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

need_rust() {
  command -v cargo >/dev/null || { say "Rust is missing: install it with rustup (https://rustup.rs)"; exit 1; }
}

need_wasm() {
  need_rust
  rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null | xargs -r test -d ||
    { say "Adding the wasm target"; rustup target add wasm32-unknown-unknown; }
}

need_npm() {
  command -v npm >/dev/null || { say "Node 20 or newer is missing"; exit 1; }
  if [ ! -f www/node_modules/.package-lock.json ] || [ www/package-lock.json -nt www/node_modules/.package-lock.json ]; then
    say "Installing npm packages"
    # Not `npm ci`: it insists on lock entries for the binaries of every other platform. The lock still decides versions.
    (cd www && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --no-audit --no-fund --loglevel=error)
  fi
}

# A Chromium to test in: $CHROMIUM, one on the path, macOS's Chrome, or Debian's package.
need_chromium() {
  local app="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
  [ -n "${CHROMIUM:-}" ] || CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  [ -n "$CHROMIUM" ] || { [ -x "$app" ] && CHROMIUM=$app; } || true
  if [ -z "$CHROMIUM" ]; then
    say "Installing Chromium and a Chinese font"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk >/dev/null
    CHROMIUM=$(command -v chromium)
  fi
  export CHROMIUM
}

# A Firefox for the tests that want one; without it they are skipped.
need_firefox() {
  local place
  for place in "${FIREFOX:-}" "$(command -v firefox-esr || command -v firefox || true)" /Applications/Firefox.app; do
    [ -n "$place" ] && [ -e "$place" ] && return
  done
  command -v apt-get >/dev/null || return 0
  say "Installing Firefox"
  { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq firefox-esr >/dev/null; } ||
    say "No Firefox to be had: its tests are skipped"
}

engine() {
  need_wasm
  say "Building the engine"
  # One kind of crate, or what is never called stays in. Not 3, which is larger and was no faster; no loop unrolled
  # (14 KB less, and no slower); and less inlined than at 2 (225), for the site to stay under 1.6 MB: no slower than at 50.
  local small="-C no-vectorize-slp -C llvm-args=-unroll-threshold=0 -C llvm-args=-unroll-partial-threshold=0"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=2 \
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-C target-feature=+simd128 -C llvm-args=-inline-threshold=25 $small" \
    cargo rustc --quiet --locked --release --lib --crate-type cdylib --target wasm32-unknown-unknown \
    --no-default-features --features wasm
  cargo build --quiet --locked --bin pack --no-default-features --features pack
  mkdir -p www/engine
  target/debug/pack target/wasm32-unknown-unknown/release/wenjing.wasm www/engine
}

site() {
  engine
  need_npm
  say "Building the page, the single file and the package"
  npm --prefix www run --silent build
}

serve() {
  engine
  need_npm
  say "Building the page"
  npm --prefix www run --silent build:site
  say "Wenjing: http://localhost:$1/"
  npm --prefix www run --silent preview -- --port "$1" --strictPort
}

cli() {
  need_rust
  cargo build --quiet --locked --release
}

tests() {
  need_rust
  say "Rust: format, lint, tests"
  cargo fmt --check
  cargo clippy --quiet --locked --all-targets --features tools -- -D warnings
  cargo test --quiet --locked --features tools
  cli
  site
  need_chromium
  need_firefox
  say "Page: types, lint, tests in Chromium and Firefox"
  npm --prefix www run --silent check
  npm --prefix www test
}

bake() {
  need_rust
  local shared=${1:-../shared} dict hmm
  crate() {
    cargo metadata --locked --format-version 1 |
      node -e 'const m=JSON.parse(require("fs").readFileSync(0)),[name,file]=process.argv.slice(1);console.log(m.packages.find(p=>p.name===name).manifest_path.replace(/Cargo.toml$/,file))' "$@"
  }
  dict=$(crate jieba-rs src/data/dict.txt)
  hmm=$(crate jieba-macros src/hmm.model)
  # Each file is compiled into the next step: the words cut the text that the model learns from.
  for step in "hmm $hmm" "words $dict $shared" "fold $shared/lexicon/opencc" "currencies $shared/lexicon/cldr" "gazetteer $shared $dict" "names $shared"; do
    say "bake ${step%% *}"
    cargo build --quiet --locked --profile bake --bin bake --features tools
    # shellcheck disable=SC2086
    target/bake/bake $step
  done
}

case "${1:-}" in
  serve) serve "${2:-8000}" ;;
  test) tests ;;
  site) site ;;
  cli) cli ;;
  bench)
    cli; site; need_chromium
    node benches/run.js
    TIMED=1 npm --prefix www test -- tests/speed.spec.ts
    ;;
  bake) shift; bake "$@" ;;
  score) cli; python3 tests/floors.py "${2:-../shared}" ;;
  *) usage; [ -z "${1:-}" ] || exit 2 ;;
esac
