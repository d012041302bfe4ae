#!/usr/bin/env bash
# Builds Kubo, the reference IPFS implementation, from its Go module:
#   kubo.sh [build]    builds `ipfs` once, and prints where it is
#   kubo.sh path       prints where it is or would be, and builds nothing
# It is kept as $ARTEL_ENGINES/bin/ipfs (default $HOME/.cache/artel/engines), where the tests that
# compare the embedded store with Kubo look for it. Your own `ipfs`, put there, is left alone.
# Needs Go 1.21 or later and a Go module proxy; takes about two minutes the first time.
set -euo pipefail

VERSION=v0.39.0
TOOLCHAIN=go1.25.5 # this Kubo does not build with Go 1.26; go fetches the tool chain as a module
ENGINES="${ARTEL_ENGINES:-$HOME/.cache/artel/engines}"
IPFS="$ENGINES/bin/ipfs"
PART="$IPFS.$$"
trap 'rm -f "$PART"' EXIT

say() { echo "kubo.sh: $*" >&2; }
die() { say "$*"; exit 1; }

build() {
  if [ -x "$IPFS" ]; then
    say "ready: $IPFS ($("$IPFS" version))"
    return
  fi
  command -v go >/dev/null || die "needs Go to build Kubo: install it, or put an ipfs program at $IPFS"
  mkdir -p "$ENGINES/bin"
  export GOTOOLCHAIN=$TOOLCHAIN GOFLAGS=-buildvcs=false
  local found dir
  say "fetching github.com/ipfs/kubo@$VERSION"
  found=$(cd "$ENGINES" && go mod download -json "github.com/ipfs/kubo@$VERSION") \
    || die "cannot download Kubo $VERSION: $found"
  dir=$(sed -n 's/^.*"Dir": "\(.*\)".*$/\1/p' <<<"$found")
  say "building in $dir with $TOOLCHAIN"
  # From inside the module, not with `go install`: the module's own go.mod has replacements that matter.
  (cd "$dir" && go build -mod=readonly -o "$PART" ./cmd/ipfs) || die "Kubo $VERSION does not build"
  mv "$PART" "$IPFS" # in one step: a reader sees the whole program or none
  say "built: $IPFS ($("$IPFS" version))"
}

case "${1:-build}" in
  build) build && echo "$IPFS" ;;
  path) echo "$IPFS" ;;
  *) die "usage: kubo.sh [build | path]" ;;
esac
