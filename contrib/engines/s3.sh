#!/usr/bin/env bash
# An S3-compatible server on loopback that keeps objects as plain files: versitygw.
#   s3.sh [build]           builds `versitygw` once, and prints where it is
#   s3.sh path              prints where it is or would be, and builds nothing
#   s3.sh start DIR PORT    access key $S3_ACCESS (default artel), secret key $S3_SECRET (default
#                           artel-secret); objects under DIR/objects, a bucket being a folder there
#   s3.sh stop DIR [SIGNAL] ends it
# The file system must carry extended attributes: the server keeps what it knows of an object there.
# Needs Go 1.21 or later and a Go module proxy to build; under a minute the first time.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

VERSION=v1.8.0
GATEWAY="$BIN/versitygw"

build() {
  [ -x "$GATEWAY" ] && { say "ready: $GATEWAY"; return; }
  local dir part="$GATEWAY.$$"
  say "fetching github.com/versity/versitygw@$VERSION"
  dir=$(go_source "github.com/versity/versitygw@$VERSION")
  trap "rm -f '$part'" EXIT
  (cd "$dir" && GOFLAGS=-buildvcs=false go build -mod=readonly -o "$part" ./cmd/versitygw) \
    || die "versitygw $VERSION does not build"
  mv "$part" "$GATEWAY" # in one step: a reader sees the whole program or none
  say "built: $GATEWAY"
}

start() {
  RUN=$1; mkdir -p "$RUN/objects"
  [ -x "$GATEWAY" ] || die "there is no $GATEWAY: '$0 build' builds it"
  ! listens "$2" || die "port $2 is taken: use another"
  # In the environment: an argument is shown to every user of the machine.
  export ROOT_ACCESS_KEY="${S3_ACCESS:-artel}" ROOT_SECRET_KEY="${S3_SECRET:-artel-secret}"
  launch versitygw "$GATEWAY" --port "127.0.0.1:$2" posix "$RUN/objects"
  await versitygw listens "$2"
}

case "${1:-build}" in
  build) build && echo "$GATEWAY" ;;
  path) echo "$GATEWAY" ;;
  start) [ $# -eq 3 ] || die "usage: start DIR PORT"; start "$2" "$3" ;;
  stop) [ $# -ge 2 ] || die "usage: stop DIR [SIGNAL]"; RUN=$2; halt versitygw "${3:-TERM}" ;;
  *) die "usage: [build | path | start DIR PORT | stop DIR [SIGNAL]]" ;;
esac
