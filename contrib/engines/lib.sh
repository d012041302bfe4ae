# Shared by the engine scripts: where things are kept, and how processes are started and stopped.
# Programs and whatever is built or fetched are kept under ARTEL_ENGINES and reused the next time.
ENGINES="${ARTEL_ENGINES:-$HOME/.cache/artel/engines}"
BIN="$ENGINES/bin"
mkdir -p "$BIN"

say() { echo "$(basename "$0"): $*" >&2; }
die() { say "$*"; exit 1; }

# go_source MODULE@VERSION [EXPECTED_SUM]: downloads a Go module, prints its folder.
# With a sum, the module must have exactly that one.
go_source() {
  local json sum
  command -v go >/dev/null || die "needs Go to build $1: install it, or put the program into $BIN"
  json=$(cd "$ENGINES" && go mod download -json "$1") || die "cannot download $1: $json"
  if [ $# -gt 1 ]; then
    sum=$(sed -n 's/^.*"Sum": "\(.*\)".*$/\1/p' <<<"$json")
    [ "$sum" = "$2" ] || die "$1 has sum $sum, expected $2"
  fi
  sed -n 's/^.*"Dir": "\(.*\)".*$/\1/p' <<<"$json"
}

# launch NAME COMMAND...: runs in the background; $RUN/NAME.pid and $RUN/NAME.log tell of it.
# Needs RUN. The process outlives the script and its terminal.
launch() {
  local name=$1; shift
  mkdir -p "$RUN"
  running "$name" && die "$name runs already (pid $(cat "$RUN/$name.pid"))"
  # Unlike nohup or &, a session of its own is not ended with the terminal. macOS has no setsid.
  if command -v setsid >/dev/null; then
    setsid "$@" >>"$RUN/$name.log" 2>&1 </dev/null &
  else
    nohup "$@" >>"$RUN/$name.log" 2>&1 </dev/null &
  fi
  begun $! >"$RUN/$name.begun"
  echo $! >"$RUN/$name.pid"
}

# After a restart of the machine a number may be another process's: when it began tells them apart.
running() {
  [ -f "$RUN/$1.pid" ] && alive "$(cat "$RUN/$1.pid")" &&
    { [ ! -f "$RUN/$1.begun" ] || [ "$(begun "$(cat "$RUN/$1.pid")")" = "$(cat "$RUN/$1.begun")" ]; }
}

# begun PID: when it began. On Linux in ticks since the machine's start: what ps says of it there may differ by a second.
begun() {
  if [ -r "/proc/$1/stat" ]; then sed 's/.*) //' "/proc/$1/stat" | cut -d' ' -f20; else ps -o lstart= -p "$1" || true; fi
}

# A zombie whose parent has not collected it yet has ended all the same.
alive() { kill -0 "$1" 2>/dev/null && [ "$(ps -o stat= -p "$1" | cut -c1)" != Z ]; }

# halt NAME [SIGNAL]: ends exactly the process that launch started, and waits for its end; kills it where it takes long.
halt() {
  local name=$1 signal pid i
  running "$name" || { rm -f "$RUN/$name.pid"; return 0; }
  pid=$(cat "$RUN/$name.pid")
  for signal in "${2:-TERM}" KILL; do
    kill "-$signal" "$pid" 2>/dev/null || true
    for i in $(seq 300); do
      alive "$pid" || { rm -f "$RUN/$name.pid"; return 0; }
      sleep 0.1
    done
  done
  rm -f "$RUN/$name.pid"
}

# await NAME COMMAND...: repeats the command until it succeeds, or what was launched ended. Busy machines take long.
await() {
  local name=$1 limit=120 end; shift
  end=$(($(date +%s) + limit))
  until "$@" >/dev/null 2>&1; do
    running "$name" || die "$name ended at its start, see $RUN/$name.log: $(tail -n 3 "$RUN/$name.log")"
    [ "$(date +%s)" -lt "$end" ] || die "$name is not ready after $limit s, see $RUN/$name.log"
    sleep 0.1
  done
}

# listens PORT: whether somebody accepts connections there.
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

millis() { date +%s%3N; }
