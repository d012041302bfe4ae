#!/usr/bin/env bash
# A private Ethereum chain on loopback with proof of authority, of one geth node for each signer:
#   geth.sh [build]              builds `geth-clique` once (a minute)
#   geth.sh path                 prints where it is or would be, and builds nothing
#   geth.sh start DIR [SIGNERS]  a new chain of that many signers (3), or the one that DIR holds
#   geth.sh node DIR I           starts node I again (1, 2, ...) unless it runs, connects it and lets it sign
#   geth.sh kill DIR I [SIGNAL]  ends node I (KILL unless said otherwise)
#   geth.sh reorg DIR HEIGHT     takes all blocks above a height back on all nodes, and goes on from there
#   geth.sh rpc DIR I METHOD [PARAMS]   one JSON-RPC call, e.g. rpc DIR 1 eth_getBlockByNumber '"latest",false'
#   geth.sh fund DIR ADDRESS..   gives each address 100 of the chain's own coin, to pay for gas
#   geth.sh stop DIR             ends all
#   geth.sh demo [DIR]           all of it
# JSON-RPC of node I listens on 127.0.0.1:(BASEPORT+I), BASEPORT being 8544 unless set, when the chain is made; it
# takes the ports 20 and 40 above as well.
# DIR/key-I is the private key of signer I in hex, DIR/key-funded that of an account for tests; all are rich.
# PERIOD (seconds between blocks, 1) and GAS_LIMIT (100000000) can be set when the chain is made.
#
# go-ethereum 1.13.15 is the last release whose Clique engine signs, and London's are the newest rules that
# Clique accepts. Needs Go 1.21 or later and a Go module proxy.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

VERSION=v1.13.15
GETH="$BIN/geth-clique"
CHAIN_ID=1947
WEALTH=0x33b2e3c9fd0803ce8000000

build() {
  [ -x "$GETH" ] && return
  local dir
  dir=$(go_source "github.com/ethereum/go-ethereum@$VERSION")
  say "building in $dir"
  # checklinkname=0: this release reaches into the Go runtime in a way that Go 1.23 and later refuse.
  (cd "$dir" && GOFLAGS=-buildvcs=false \
    go build -mod=readonly -ldflags=-checklinkname=0 -o "$GETH.$$" ./cmd/geth) || die "geth $VERSION does not build"
  mv "$GETH.$$" "$GETH" # in one step: a reader sees the whole program or none
}

# What the chain in DIR was made with.
signers() { cat "$1/signers"; }
port() { echo $(($(cat "$1/baseport") + $2)); }

rpc() {
  curl -fsS -H 'Content-Type: application/json' "http://127.0.0.1:$(port "$1" "$2")" \
    -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$3\",\"params\":[${4:-}]}"
}
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
height() { printf '%d\n' "$(rpc "$1" "$2" eth_blockNumber | field result)"; }
reaches() { [ "$(height "$1" "$2")" -ge "$3" ]; }

hex32() { od -An -tx1 -N32 /dev/urandom | tr -d ' \n'; }

# account DIR NAME: makes a key, and the keystore that geth signs blocks from.
account() {
  (umask 077 && hex32 >"$1/key-$2")
  "$GETH" --verbosity 0 account import --lightkdf --datadir "$1/keys-$2" --password "$1/password" "$1/key-$2" \
    2>/dev/null | sed -n 's/.*{\(.*\)}.*/\1/p' >"$1/address-$2"
}

# Keys and genesis. Signers are numbered by their addresses, which is the order in which they take turns.
prepare() {
  local dir=$1 n=$2 i name what
  rm -rf "$dir"/key* "$dir"/address-* # of a preparation that was broken off
  echo password >"$dir/password"
  echo "${BASEPORT:-8544}" >"$dir/baseport"
  for i in $(seq "$n"); do account "$dir" "new-$i"; done
  i=0
  for name in $(cd "$dir" && grep -H . address-new-* | sort -t: -k2 | sed 's/:.*//; s/address-//'); do
    i=$((i + 1))
    for what in key address keys; do mv "$dir/$what-$name" "$dir/$what-$i"; done
  done
  account "$dir" funded
  genesis "$dir" "$n" >"$dir/genesis.json"
  echo "$n" >"$dir/signers" # last: what is there without it is begun again
}

genesis() {
  local dir=$1 n=$2 i addresses alloc
  addresses=$(for i in $(seq "$n"); do cat "$dir/address-$i"; done | tr -d '\n')
  alloc=$(for i in $(seq "$n") funded; do printf '"%s":{"balance":"%s"},' "$(cat "$dir/address-$i")" "$WEALTH"; done)
  cat <<JSON
{ "config": { "chainId": $CHAIN_ID, "homesteadBlock": 0, "eip150Block": 0, "eip155Block": 0, "eip158Block": 0,
    "byzantiumBlock": 0, "constantinopleBlock": 0, "petersburgBlock": 0, "istanbulBlock": 0,
    "berlinBlock": 0, "londonBlock": 0, "clique": { "period": ${PERIOD:-1}, "epoch": 30000 } },
  "difficulty": "1", "gasLimit": "$(printf 0x%x "${GAS_LIMIT:-100000000}")",
  "extradata": "0x$(printf '0%.0s' $(seq 64))$addresses$(printf '0%.0s' $(seq 130))",
  "alloc": { ${alloc%,} } }
JSON
}

# run DIR I: one node, not connected and not signing yet.
run() {
  local dir=$1 i=$2 data=$1/node-$2
  RUN=$dir
  if [ ! -d "$data/geth" ]; then
    mkdir -p "$data"
    rm -rf "$data/keystore"
    cp -r "$dir/keys-$i/keystore" "$data/keystore"
    hex32 >"$dir/nodekey-$i"
    rm -rf "$data/new" # begun again where it was broken off
    "$GETH" --verbosity 1 init --datadir "$data/new" --state.scheme hash "$dir/genesis.json"
    mv "$data/new/geth" "$data/geth"
  fi
  # The ports may differ from the last time.
  # Trap: --port listens on every address, whatever --nat and --netrestrict say; this does not.
  printf '[Node.P2P]\nListenAddr = "127.0.0.1:%d"\n' $(($(port "$dir" "$i") + 20)) >"$dir/config-$i.toml"
  # Trap: the default --gcmode keeps state in memory for minutes; a node that is killed then falls back to the
  # last state on disk, on a young chain the genesis block. Archive writes the state with every block.
  # Trap: a node asks for missing blocks at once only when it has min(5, maxpeers) peers, and every 10 s
  # otherwise; with maxpeers 1, and trusted peers that do not count, it has enough.
  launch "node-$i" "$GETH" --datadir "$data" --networkid $CHAIN_ID --verbosity "${VERBOSITY:-2}" --ipcdisable \
    --config "$dir/config-$i.toml" --nodekey "$dir/nodekey-$i" --nodiscover --nat none --netrestrict 127.0.0.0/8 \
    --maxpeers 1 --syncmode full --gcmode archive --cache 64 --miner.gaslimit "${GAS_LIMIT:-100000000}" \
    --http --http.addr 127.0.0.1 --http.port "$(port "$dir" "$i")" --http.api eth,net,web3,admin,clique,txpool,debug,miner \
    --authrpc.port $(($(port "$dir" "$i") + 40)) \
    --allow-insecure-unlock --unlock "0x$(cat "$dir/address-$i")" --password "$dir/password" \
    --miner.etherbase "0x$(cat "$dir/address-$i")"
  # Trap: it answers before its account is unlocked; the first block that it then fails to sign is not tried again.
  await "node-$i" unlocked "$dir" "$i"
  rpc "$dir" "$i" admin_nodeInfo | field enode >"$dir/enode-$i"
}

unlocked() { [[ $(rpc "$1" "$2" eth_sign "\"0x$(cat "$1/address-$2")\",\"0x00\"") == *result* ]]; }

# each DIR FUNCTION: calls it with every node that runs. Another than the one at hand may be killed meanwhile.
each() {
  local dir=$1 i; RUN=$dir
  for i in $(seq "$(signers "$dir")"); do
    if running "node-$i"; then "$2" "$dir" "$i" || say "node-$i does not answer"; fi
  done
}

trust() {
  local j
  for j in $(seq "$(signers "$1")"); do
    if [ "$j" != "$2" ] && [ -f "$1/enode-$j" ]; then
      rpc "$1" "$2" admin_addTrustedPeer "\"$(cat "$1/enode-$j")\"" >/dev/null
    fi
  done
}

# The one after it first: with maxpeers 1 a node makes one connection itself and accepts any from those it trusts.
dial() {
  local j next
  for j in $(seq "$(signers "$1")"); do
    next=$((($2 + j - 1) % $(signers "$1") + 1))
    if [ "$next" != "$2" ] && [ -f "$1/enode-$next" ]; then
      rpc "$1" "$2" admin_addPeer "\"$(cat "$1/enode-$next")\"" >/dev/null
    fi
  done
}

# Trap: who is refused for not being trusted yet tries again no sooner than 35 s later. So trust comes first.
connect() { each "$1" trust; each "$1" dial; }
sign() { rpc "$1" "$2" miner_start >/dev/null; }
unsign() { rpc "$1" "$2" miner_stop >/dev/null; }

node() {
  RUN=$1
  if ! running "node-$2"; then run "$1" "$2"; fi
  connect "$1"; sign "$1" "$2"
}

start() {
  local dir=$1 n=${2:-3} i first
  mkdir -p "$dir"; dir=$(cd "$dir" && pwd); RUN=$dir
  [ -f "$dir/signers" ] || prepare "$dir" "$n"
  n=$(signers "$dir")
  for i in $(seq "$n"); do run "$dir" "$i"; done
  # Trap: when all sign at once from the start, each may hold a first block of its own with the same weight; as none
  # may sign twice in a row, the chain then stands still for up to a minute. So the signer whose turn it is makes
  # block 1 alone, and the others get it by being connected after it is there.
  first=$((1 % n + 1))
  rpc "$dir" $first miner_start >/dev/null
  await "node-$first" reaches "$dir" "$first" 1
  connect "$dir"
  for i in $(seq "$n"); do await "node-$i" reaches "$dir" "$i" 1; done
  each "$dir" sign
}

kill_node() { RUN=$1; halt "node-$2" "${3:-KILL}"; }
stop() { local i; for i in $(seq "$(signers "$1")"); do kill_node "$1" "$i" TERM; done; }

fund() {
  local dir=$1 from address; shift; RUN=$dir
  from=0x$(cat "$dir/address-1")
  for address; do # 0x56bc75e2d63100000: a hundred, in wei
    rpc "$dir" 1 eth_sendTransaction "{\"from\":\"$from\",\"to\":\"$address\",\"value\":\"0x56bc75e2d63100000\"}" >/dev/null
  done
  for address; do await "node-1" rich "$dir" "$address"; done
}
rich() { [ "$(rpc "$1" 1 eth_getBalance "\"$2\",\"latest\"" | field result)" != 0x0 ]; }

# Signing stops everywhere before anything is taken back, or the old blocks come back from a peer.
reorg() {
  HEAD=$(printf 0x%x "$2")
  each "$1" unsign; each "$1" set_head; each "$1" sign
}
set_head() { rpc "$1" "$2" debug_setHead "\"$HEAD\"" >/dev/null; }

moves() { local from; from=$(height "$1" "$2"); sleep "$3"; echo $(($(height "$1" "$2") - from)); }
hash_of() { rpc "$1" "$2" eth_getBlockByNumber "\"$(printf 0x%x "$3")\",false" | field hash; }

demo() {
  local dir=${1:-$(mktemp -d)} begun at before
  trap "stop '$dir'" EXIT # the name now: it is local
  begun=$(millis); start "$dir"; echo "3 signers after $(($(millis) - begun)) ms, gas limit $(printf %d \
    "$(rpc "$dir" 1 eth_getBlockByNumber '"latest",false' | field gasLimit)")"
  # PUSH0, the opcode that Shanghai brought, must be refused.
  echo "PUSH0: $(rpc "$dir" 1 eth_call "{\"from\":\"0x$(cat "$dir/address-1")\",\"data\":\"0x5f5ff3\"},\"latest\"" | field message)"
  kill_node "$dir" 3; echo "signer 3 killed: $(moves "$dir" 1 6) blocks in 6 s"
  kill_node "$dir" 2; sleep 2; echo "signer 2 killed too: $(moves "$dir" 1 4) blocks in 4 s"
  at=$(height "$dir" 1); begun=$(millis)
  node "$dir" 2; until reaches "$dir" 1 $((at + 1)); do sleep 0.1; done
  echo "signer 2 back: the chain moves after $(($(millis) - begun)) ms"
  begun=$(millis); node "$dir" 3; until reaches "$dir" 3 "$(height "$dir" 1)"; do sleep 0.1; done
  echo "signer 3 caught up after $(($(millis) - begun)) ms"
  at=$(height "$dir" 1); before=$(hash_of "$dir" 1 "$at"); reorg "$dir" $((at - 3)); begun=$(millis)
  until reaches "$dir" 1 $((at + 1)); do sleep 0.1; done
  [ "$(hash_of "$dir" 1 "$at")" != "$before" ] && echo "3 blocks were others $(($(millis) - begun)) ms after a reorg"
}

case "${1:-build}" in
  build) build; echo "$GETH" ;;
  path) echo "$GETH" ;;
  start|node|demo) build; "$@" ;;
  reorg|rpc|fund|stop) "$@" ;;
  kill) shift; kill_node "$@" ;;
  *) die "usage: geth.sh [build | path | start DIR [SIGNERS] | node DIR I | kill DIR I [SIGNAL] | reorg DIR HEIGHT | rpc DIR I METHOD [PARAMS] | fund DIR ADDRESS.. | stop DIR | demo [DIR]]" ;;
esac
