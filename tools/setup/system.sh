# shellcheck shell=bash
# What the operating system must provide: Ruby, npm (to fetch a newer Node where the distribution's
# is too old), a compiler for gems that ship no binary, a browser for tests. Sourced by bin/setup.

ruby_fits() {
  have ruby && have bundle && ruby -e 'exit(Gem::Version.new(RUBY_VERSION) >= Gem::Version.new("3.1"))'
}

# Node's own rule for the tools in package.json: 20.19 and later, 22.12 and later.
node_fits() {
  have node && node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
    process.exit(fits ? 0 : 1);
  '
}

pnpm_fits() { [ "$(pnpm --version 2>/dev/null)" = "$PNPM_VERSION" ]; }

ruby_headers_fit() { [ -f "$(ruby -e 'print RbConfig::CONFIG["rubyhdrdir"]')/ruby.h" ]; }

# Prints the missing apt packages, one a line, without the browser.
missing_apt_packages() {
  ruby_fits || printf '%s\n' ruby bundler
  if ! gems_ready; then
    { have cc && have make; } || printf '%s\n' gcc make libc6-dev
    have ruby && ruby_headers_fit 2>/dev/null || printf '%s\n' ruby-dev
    [ -f /usr/include/yaml.h ] || printf '%s\n' libyaml-dev
    [ -s /etc/ssl/certs/ca-certificates.crt ] || printf '%s\n' ca-certificates
  fi
  if ! { node_fits && pnpm_fits; } && ! have npm; then printf '%s\n' npm; fi
}

# The same for the browser. Ubuntu has no package for it that works.
missing_browser() {
  if [ -z "${CHROME_BIN:-}" ] && ! is_ubuntu; then
    printf '%s\n' chromium fonts-dejavu-core
  fi
}

is_ubuntu() { grep -qs '^ID=ubuntu' /etc/os-release; }

# As somebody who can't install packages: names the one command that does.
ask_for_apt() {
  local packages
  packages="$(tr '\n' ' ')"
  [ -z "$packages" ] && return
  die "Some system packages are missing. Run this, then try again:

  sudo apt-get update && sudo apt-get install --no-install-recommends -y ${packages% }"
}

# Installs the packages on its standard input.
install_with_apt() {
  local packages log="$ROOT/.cache/apt.log" updated="$ROOT/.cache/apt-updated.$$"
  packages="$(tr '\n' ' ')"
  [ -z "$packages" ] && return
  say "Installing system packages: $packages"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086 # one word per package
  { [ -e "$updated" ] || apt-get update -qq; } >"$log" 2>&1 &&
    apt-get install -qq -y --no-install-recommends $packages >>"$log" 2>&1 ||
    die "apt-get failed:
$(tail -n 20 "$log")"
  touch "$updated"
}

need_with_brew() {
  local formulas=""
  ruby_fits || formulas="$formulas ruby"
  node_fits || formulas="$formulas node"
  { [ "$1" != browser ] || [ -n "${CHROME_BIN:-}" ]; } || formulas="$formulas --cask google-chrome"
  [ -z "$formulas" ] && return
  die "Some programs are missing. Run this, then try again (and put Homebrew's Ruby first in PATH):

  brew install$formulas"
}

# Installs what is missing but the browser, or ends the script with the one command that does.
# $1: "browser" when one is needed.
ensure_system() {
  if have apt-get && [ "$(id -u)" = 0 ]; then
    missing_apt_packages | install_with_apt
  elif have apt-get; then
    { missing_apt_packages; if [ "$1" = browser ]; then missing_browser; fi; } | ask_for_apt
  elif have brew; then
    need_with_brew "$1"
  fi
  ruby_fits || die "Ruby 3.1 or later with Bundler is needed$(ruby_found). Distributions older than \
Debian 12 and Ubuntu 24.04 don't have it: install one with rbenv, asdf or ruby-install."
  { node_fits && pnpm_fits; } || have npm || die "Node 20.19 or later is needed, or npm to fetch it."
}

ensure_browser() {
  if have apt-get && [ "$(id -u)" = 0 ]; then
    missing_browser | install_with_apt
  fi
  find_chrome >/dev/null || die "A Chromium or Chrome is needed for the tests in a browser. \
Ubuntu's own package is only a pointer to a snap, which doesn't work headless here: install Google \
Chrome's .deb, or set CHROME_BIN to any Chromium (for instance the one that \
'npx playwright install chromium' fetches)."
}

ruby_found() { have ruby && printf ' (found %s)' "$(ruby -e 'print RUBY_VERSION')"; }
