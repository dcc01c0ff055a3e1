# Runs one service and ends it when standard input closes, whatever became of the process that held it.
# $1: signal that asks the service to stop; $2: its log; then the command. Prints the service's pid.
signal=$1 log=$2
shift 2
# Ctrl-C reaches the whole foreground group; the JVM decides when its services stop.
trap : INT HUP TERM
exec 3<&0
if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
"$@" </dev/null >>"$log" 2>&1 3<&- &
service=$!
(
  while read -r _ <&3; do :; done
  kill -"$signal" "$service"
  tries=0
  while kill -0 "$service" && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -KILL -- "-$service" || kill -KILL "$service"
) >/dev/null 2>&1 &
watcher=$!
echo "$service"
exec >/dev/null 2>&1
# A signal ends one wait early; the service may still run.
while kill -0 "$service"; do wait "$service"; done
wait "$service"
result=$?
kill -KILL "$watcher"
exit "$result"
