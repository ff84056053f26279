#!/usr/bin/env bash
# Builds the playground's front end, unless nothing it is made of has changed since the last time.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source "$ROOT/tools/setup/project.sh"
cd "$ROOT"

sources_stamp() {
  local folder folders=()
  # The plugin may have no front end for administrators.
  for folder in assets admin playground/app tools/vite config/locales; do
    [ ! -d "$folder" ] || folders+=("$folder")
  done
  find "${folders[@]}" package.json pnpm-lock.yaml -path playground/app/dist -prune \
    -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum
}

value="$(sources_stamp)"
if [ -f playground/app/dist/index.html ] && stamped app "$value"; then
  exit 0
fi
say "Building the front end"
pnpm --silent run build:playground >&2
stamp app "$value"
