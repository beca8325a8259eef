# shellcheck shell=bash
# The AOT cache: classes loaded and linked once, at packaging, instead of at every start (JEP 483, 514, 515).
# Used by the launcher and, inside the image build, by Dockerfile.jvm. Needs bash only: no curl.

# aot_key APP JAVA_HOME FLAGS_FILE: what a cache depends on besides the jars: this very place (archived classes remember
# where they came from), this very JVM, these very flags.
aot_key() {
  local release="$2/release"
  [ -f "$release" ] || release=/dev/null
  { (cd -P "$1" && pwd) && cat "$release" "$3"; } | cksum
}

# aot_usable APP JAVA_HOME FLAGS_FILE: whether APP/app.aot was made from this build by this JVM and these flags.
aot_usable() {
  local app="$1"
  [ -f "$app/app.aot" ] && [ -f "$app/app.aot.key" ] || return 1
  [ "$(cat "$app/app.aot.key")" = "$(aot_key "$app" "$2" "$3")" ] || return 1
  [ -z "$(find "$app" -name '*.jar' -newer "$app/app.aot" -print | head -n 1)" ]
}

# aot_train APP JAVA_HOME FLAGS_FILE: starts the server on a free loopback port, waits until it is ready, asks for a
# few embeddings, ends it with SIGTERM (the JVM then writes the cache) and checks the file.
aot_train() {
  local app="$1" home="$2" flags="$3" log="$1/app.aot.log" pid port status=0
  rm -f "$app/app.aot" "$app/app.aot.key"
  : >"$log"
  (
    unset LAMPEJO_JAVA_OPTS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
    QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 exec "$home/bin/java" "@$flags" \
      "-XX:AOTCacheOutput=$app/app.aot" "-Dlampejo.home=$app" -jar "$app/quarkus-run.jar"
  ) >"$log" 2>&1 </dev/null &
  pid=$!

  port="$(aot_port "$log" "$pid")" && aot_exercise "$port" || status=1
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true

  if [ "$status" -ne 0 ] || [ ! -s "$app/app.aot" ]; then
    echo "lampejo: no AOT cache was made; what the training run said is in $log" >&2
    rm -f "$app/app.aot"
    return 1
  fi
  aot_key "$app" "$home" "$flags" >"$app/app.aot.key"
  rm -f "$log"
}

# aot_port LOG PID: the port that the server says it listens on, within a minute.
aot_port() {
  local tries=0 port
  while [ "$tries" -lt 600 ]; do
    port="$(sed -n 's|.*Listening on: http://[^ ]*:\([0-9][0-9]*\).*|\1|p' "$1" | head -n 1)"
    if [ -n "$port" ]; then
      echo "$port"
      return 0
    fi
    kill -0 "$2" 2>/dev/null || return 1
    tries=$((tries + 1))
    sleep 0.1
  done
  return 1
}

# aot_exercise PORT: the way of a request, often enough that its classes are loaded and its hot methods profiled.
aot_exercise() {
  local port="$1" tries=0 texts='"a flash of light"'
  until aot_http "$port" GET /q/health/ready; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || return 1
    sleep 0.5
  done
  aot_http "$port" GET /v1/models || return 1
  for tries in 1 2 3 4 5 6 7 8; do
    aot_http "$port" POST /v1/embeddings "{\"model\":\"$AOT_MODEL\",\"input\":[$texts]}" || return 1
    aot_http "$port" POST /v1/embeddings \
      "{\"model\":\"$AOT_MODEL\",\"input\":\"text $tries\",\"encoding_format\":\"base64\"}" || return 1
    texts="$texts,\"functions that wake in a flash, and sleep for free: $tries\""
  done
}
AOT_MODEL=all-MiniLM-L6-v2

# aot_http PORT METHOD PATH [JSON]: whether the answer is a 200.
aot_http() {
  local body="${4:-}" line=''
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  } 2>/dev/null
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$2" "$3" "${#body}" "$body" >&3
  IFS= read -r -t 30 line <&3
  cat <&3 >/dev/null
  exec 3>&-
  case "$line" in
    'HTTP/1.1 200 '*) return 0 ;;
  esac
  return 1
}
