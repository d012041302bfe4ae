#!/usr/bin/env bash
# anvil and forge from npm, with the Solidity compiler in JavaScript, and the two libraries that the contracts use:
#   forge.sh [build]                 installs them once, and prints where they are
#   forge.sh path                    prints where they are or would be, and installs nothing
#   forge.sh test [ARGUMENTS]        forge test in contracts/
#   forge.sh gas                     measures what commands cost, and writes contracts/snapshots/
#   forge.sh run COMMAND [ARGUMENTS] any other command of forge there, e.g. run fmt
#   forge.sh artifacts               compiles the contracts and writes contracts/artifacts/
#   forge.sh check                   compiles them and compares with contracts/artifacts/; measures and compares gas
#   forge.sh anvil DIR PORT [ARGUMENTS]   starts a chain in the background; DIR/anvil.log tells of it
#   forge.sh stop DIR                ends it
# Kept under $ARTEL_ENGINES/foundry (default $HOME/.cache/artel/engines). Needs Node 18 or later and an npm registry;
# takes seconds and 250 MB the first time.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

CONTRACTS=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../contracts" && pwd)
FOUNDRY=$ENGINES/foundry
MODULES=$FOUNDRY/node_modules
PACKAGES=(@foundry-rs/anvil@1.7.1 @foundry-rs/forge@1.7.1 solc@0.8.37 @openzeppelin/contracts@5.7.0)
# Apart from the others: of its dependencies none is needed, and one is no package of the registry.
CHAINLINK=@chainlink/contracts@1.4.0
VERSIONS="${PACKAGES[*]} $CHAINLINK"

# The programs are in optional dependencies named after the platform; starting them directly saves the 0.2 s of
# the Node wrapper.
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) PLATFORM=linux-amd64 ;;
  Linux-aarch64) PLATFORM=linux-arm64 ;;
  Darwin-arm64) PLATFORM=darwin-arm64 ;;
  Darwin-x86_64) PLATFORM=darwin-amd64 ;;
  *) die "there is no anvil for $(uname -s) on $(uname -m)" ;;
esac
ANVIL=$MODULES/@foundry-rs/anvil-$PLATFORM/bin/anvil
FORGE=$MODULES/@foundry-rs/forge-$PLATFORM/bin/forge

build() {
  [ "$(cat "$FOUNDRY/versions" 2>/dev/null)" = "$VERSIONS" ] || install
  ln -sf "$ANVIL" "$FORGE" "$BIN/" # where tests look for programs
}

install() {
  command -v npm >/dev/null || die "needs npm (Node 18 or later) to install forge: install it"
  mkdir -p "$FOUNDRY"
  say "installing $VERSIONS"
  (
    cd "$FOUNDRY"
    npm install --no-audit --no-fund --save-exact --silent "${PACKAGES[@]}"
    archive=$(npm pack --silent "$CHAINLINK")
    mkdir -p node_modules/@chainlink/contracts
    tar -xzf "$archive" -C node_modules/@chainlink/contracts --strip-components=1
    rm "$archive"
  ) || die "cannot install $VERSIONS"
  echo "$VERSIONS" >"$FOUNDRY/versions" # last: a broken installation is begun again
}

paths() { echo "anvil=$ANVIL"; echo "forge=$FORGE"; echo "modules=$MODULES"; }

# forge COMMAND ...: with the libraries where they are; NODE_PATH leads the compiler's wrapper to the compiler.
forge() {
  build
  local command=$1; shift
  local links=(--remappings "@openzeppelin/=$MODULES/@openzeppelin/" --remappings "@chainlink/=$MODULES/@chainlink/")
  [ "$command" = fmt ] && links=()
  (cd "$CONTRACTS" && NODE_PATH=$MODULES "$FORGE" "$command" ${links[@]+"${links[@]}"} "$@")
}

artifacts() { build; NODE_PATH=$MODULES node "$CONTRACTS/artifacts.js" "$@"; }

anvil() {
  [ $# -ge 2 ] || die "usage: anvil DIR PORT [ARGUMENTS]"
  build
  RUN=$1; local port=$2; shift 2
  listens "$port" && die "port $port is taken"
  # London's rules, as on the chains that the contracts are for.
  launch anvil "$ANVIL" --port "$port" --hardfork london --silent "$@"
  await anvil listens "$port"
}

case "${1:-build}" in
  build) build; paths ;;
  path) paths ;;
  test) forge "$@" ;;
  gas) FOUNDRY_PROFILE=gas forge test ;;
  run) shift; forge "$@" ;;
  artifacts) artifacts write ;;
  check) artifacts check; FORGE_SNAPSHOT_CHECK=true FOUNDRY_PROFILE=gas forge test ;;
  anvil) shift; anvil "$@" ;;
  stop) RUN=$2; halt anvil ;;
  *) die "usage: forge.sh [build | path | test | gas | run | artifacts | check | anvil DIR PORT [ARGUMENTS] | stop DIR]" ;;
esac
