# shellcheck shell=bash
# What the project installs for itself, all of it in git-ignored folders below its root: a newer
# Node and pnpm (.cache/toolchain), gems (vendor/bundle), npm packages (node_modules). Sourced by
# bin/setup; each step is skipped while its stamp says that nothing it depends on has changed.

checksum() { { have sha256sum && sha256sum "$@" || shasum -a 256 "$@"; } | cut -c1-64 | tr -d '\n'; }

ruby_identity() { ruby -e 'print RUBY_ENGINE, RUBY_VERSION, RUBY_PLATFORM' 2>/dev/null; }

gems_stamp() { printf '%s %s' "$(checksum "$ROOT/Gemfile" "$ROOT/Gemfile.lock")" "$(ruby_identity)"; }
packages_stamp() {
  printf '%s %s' "$(checksum "$ROOT/package.json" "$ROOT/pnpm-lock.yaml")" "$(uname -sm)"
}

# stamped NAME VALUE: whether the step NAME was completed with VALUE.
stamped() { [ "$(cat "$STAMPS/$1" 2>/dev/null)" = "$2" ]; }
stamp() {
  mkdir -p "$STAMPS"
  printf '%s' "$2" >"$STAMPS/$1"
}

gems_ready() { [ -d "$BUNDLE_PATH" ] && have ruby && stamped gems "$(gems_stamp)"; }
packages_ready() { [ -d "$ROOT/node_modules" ] && stamped packages "$(packages_stamp)"; }

# npm runs once, with whatever Node the machine has; what it fetches then replaces that.
ensure_toolchain() {
  local wanted=""
  node_fits || wanted="$(node_package)@$NODE_VERSION"
  pnpm_fits || wanted="$wanted pnpm@$PNPM_VERSION"
  [ -z "$wanted" ] && return
  say "Installing$([ "${wanted# }" = "$wanted" ] && printf ' ')${wanted} below .cache/toolchain"
  mkdir -p "$TOOLCHAIN"
  [ -f "$TOOLCHAIN/package.json" ] || printf '{ "private": true }\n' >"$TOOLCHAIN/package.json"
  # shellcheck disable=SC2086 # one word per package
  (cd "$TOOLCHAIN" && npm install --no-audit --no-fund --loglevel=error --save-exact $wanted) >&2 ||
    die "npm could not install:$wanted"
  hash -r
  use_toolchain
  node_fits || die "The Node that was installed doesn't run: $(node --version 2>&1)"
}

ensure_gems() {
  gems_ready && return
  say "Installing gems into vendor/bundle"
  # In continuous integration a lock file that doesn't fit the Gemfile is an error.
  (cd "$ROOT" && BUNDLE_FROZEN="${CI:+true}" bundle install --jobs 3 --quiet) >&2 ||
    die "bundle install failed"
  stamp gems "$(gems_stamp)"
}

ensure_packages() {
  packages_ready && return
  say "Installing npm packages into node_modules"
  (cd "$ROOT" && pnpm install --reporter=append-only --loglevel=warn \
    "$([ -n "${CI:-}" ] && printf -- --frozen-lockfile || printf -- --prefer-offline)") >&2 ||
    die "pnpm install failed"
  stamp packages "$(packages_stamp)"
}
