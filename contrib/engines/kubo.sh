#!/usr/bin/env bash
# Kubo (IPFS) daemons on loopback, in a private swarm that never talks to the outside:
#   kubo.sh [build]                     builds `ipfs` once, and prints where it is
#   kubo.sh path                        prints where it is or would be, and builds nothing
#   kubo.sh start DIR NAME BASEPORT     one daemon: RPC on BASEPORT, swarm on +1, gateway on +2
#   kubo.sh connect DIR A B             makes A and B keep a connection, for as long as both run
#   kubo.sh stop DIR NAME [SIGNAL]      ends it
#   kubo.sh rpc DIR NAME PATH [CURL..]  calls the RPC of a daemon
# All daemons under one DIR share a swarm key (DIR/swarm.key), so they form one private network;
# each keeps its blocks in DIR/NAME and is described by DIR/NAME.pid and DIR/NAME.log.
# The program is $ARTEL_ENGINES/bin/ipfs (default $HOME/.cache/artel/engines), where the tests look
# for it too. Your own `ipfs`, put there, is left alone.
# Needs Go 1.21 or later and a Go module proxy to build; about two minutes the first time.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

VERSION=v0.39.0
TOOLCHAIN=go1.25.5 # this Kubo does not build with Go 1.26; go fetches the tool chain as a module
IPFS="$BIN/ipfs"

build() {
  if [ -x "$IPFS" ]; then
    say "ready: $IPFS ($("$IPFS" version))"
    return
  fi
  export GOTOOLCHAIN=$TOOLCHAIN GOFLAGS=-buildvcs=false
  local dir part="$IPFS.$$"
  say "fetching github.com/ipfs/kubo@$VERSION"
  dir=$(go_source "github.com/ipfs/kubo@$VERSION")
  say "building in $dir with $TOOLCHAIN"
  trap "rm -f '$part'" EXIT
  # From inside the module, not with `go install`: the module's own go.mod has replacements that matter.
  (cd "$dir" && go build -mod=readonly -o "$part" ./cmd/ipfs) || die "Kubo $VERSION does not build"
  mv "$part" "$IPFS" # in one step: a reader sees the whole program or none
  say "built: $IPFS ($("$IPFS" version))"
}

start() {
  local name=$2 port=$3 p
  RUN=$1; mkdir -p "$RUN"
  [ -x "$IPFS" ] || die "there is no $IPFS: '$0 build' builds it"
  for p in 0 1 2; do
    ! listens $((port + p)) || die "port $((port + p)) is taken: use another BASEPORT"
  done
  export IPFS_PATH="$RUN/$name" IPFS_TELEMETRY=off LIBP2P_FORCE_PNET=1
  [ -f "$RUN/swarm.key" ] || swarm_key
  [ -f "$IPFS_PATH/config" ] || furnish
  # The ports may differ from the last time.
  set_ Addresses.API "\"/ip4/127.0.0.1/tcp/$port\""
  set_ Addresses.Swarm "[\"/ip4/127.0.0.1/tcp/$((port + 1))\"]"
  set_ Addresses.Gateway "\"/ip4/127.0.0.1/tcp/$((port + 2))\""
  launch "$name" "$IPFS" daemon --enable-gc=false
  await "$name" curl -fsS -X POST "http://127.0.0.1:$port/api/v0/id"
}

# Put into place in one step: daemons that start together agree on whichever came first.
swarm_key() {
  local part="$RUN/swarm.key.$$"
  printf '/key/swarm/psk/1.0.0/\n/base16/\n%s\n' "$(od -An -tx1 -N32 /dev/urandom | tr -d ' \n')" >"$part"
  ln "$part" "$RUN/swarm.key" 2>/dev/null || true
  rm -f "$part"
}

furnish() {
  # `test` sets loopback addresses, no bootstrap, no mDNS, no AutoTLS, no AutoConf.
  "$IPFS" init --empty-repo --profile=test >/dev/null
  cp "$RUN/swarm.key" "$IPFS_PATH/swarm.key"
  # A private swarm speaks plain TCP only: the others cannot carry the key, and the daemon refuses to start.
  set_ Swarm.Transports.Network \
    '{"QUIC":false,"WebTransport":false,"WebRTCDirect":false,"Websocket":false,"Relay":false}'
  # Nobody to ask and nothing to announce: blocks are asked of connected peers directly.
  set_ Routing '{"Type":"none"}'
  set_ Provide '{"Enabled":false}'
  set_ Swarm.RelayClient '{"Enabled":false}'
  set_ Version '{"SwarmCheckEnabled":false}'
  # What is pinned must outlive a power cut.
  set_ Datastore.Spec "$("$IPFS" config Datastore.Spec | sed 's/"sync": false/"sync": true/')"
}

set_() { "$IPFS" config --json "$1" "$2"; }

rpc() {
  local port path=$3
  port=$(sed 's|.*/||' "$1/$2/api"); shift 3
  curl -fsS -X POST "http://127.0.0.1:$port/api/v0/$path" "$@"
}

# Connects now, and has both dial again whenever the other was away: that peering begins some seconds
# late, and lasts as long as the daemon, so connect again after a start.
connect() {
  local a b
  a=$(address "$1" "$2"); b=$(address "$1" "$3")
  rpc "$1" "$2" "swarm/connect?arg=$b"
  rpc "$1" "$2" "swarm/peering/add?arg=$b"
  rpc "$1" "$3" "swarm/peering/add?arg=$a"
}

address() { rpc "$1" "$2" id | sed 's/.*"Addresses":\["\([^"]*\)".*/\1/'; }

stop() { RUN=$1; halt "$2" "${3:-TERM}"; }

case "${1:-build}" in
  build) build && echo "$IPFS" ;;
  path) echo "$IPFS" ;;
  start) [ $# -eq 4 ] || die "usage: start DIR NAME BASEPORT"; start "$2" "$3" "$4" ;;
  connect) [ $# -eq 4 ] || die "usage: connect DIR A B"; connect "$2" "$3" "$4" ;;
  stop) [ $# -ge 3 ] || die "usage: stop DIR NAME [SIGNAL]"; stop "$2" "$3" "${4:-TERM}" ;;
  rpc) shift; rpc "$@" ;;
  *) die "usage: [build | path | start DIR NAME BASEPORT | connect DIR A B | stop DIR NAME [SIGNAL] | rpc DIR NAME PATH]" ;;
esac
