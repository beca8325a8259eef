# shellcheck shell=bash
# The packaged server: running it, and packaging it with an AOT cache.

FLAGS="$ROOT/src/launcher/jvm-flags"

# run [JVM option]...: becomes the server, so that signals reach the JVM. What is given on the command line, and
# LAMPEJO_JAVA_OPTS (split at blanks), comes after the tuned flags and so wins over them.
run() {
  jdk_use
  build_if_stale || exit 1
  if aot_usable "$APP" "$JAVA_HOME" "$FLAGS"; then
    set -- "-XX:AOTCache=$APP/app.aot" "$@"
  else
    echo "lampejo: \`./lampejo package\` once makes every start faster" >&2
  fi
  set -f
  # shellcheck disable=SC2086 # options are separated by blanks
  set -- "-Dlampejo.home=$APP" ${LAMPEJO_JAVA_OPTS:-} "$@"
  set +f
  exec "$JAVA_HOME/bin/java" "@$FLAGS" "$@" -jar "$JAR"
}

package() {
  jdk_use
  build || exit 1
  echo "lampejo: training the AOT cache" >&2
  aot_train "$APP" "$JAVA_HOME" "$FLAGS" || exit 1
  echo "lampejo: packaged in $APP ($(du -k "$APP/app.aot" | cut -f 1) KiB of it the AOT cache)" >&2
}

# models list | pull OWNER/NAME [option]...: from where the caller stands, so that a relative --dir is meant from there.
models() {
  local class tuning
  case "${1:-}" in
    list) class=io.lampejo.models.ListModels tuning=-XX:TieredStopAtLevel=1 ;;
    # The best compiler has SHA-256 in a few instructions.
    pull) class=io.lampejo.models.hub.PullModel tuning=-Xmx128m ;;
    '') misuse 'models: say what to do with them' 'models list, or models pull OWNER/NAME' ;;
    *) misuse "models: no such command: $1" "models $(suggest "$1" list pull | grep . || echo list)" ;;
  esac
  shift
  if [ "$class" = io.lampejo.models.hub.PullModel ] && [ $# -eq 0 ]; then
    misuse 'models pull: say which model' 'models pull OWNER/NAME'
  fi
  jdk_use
  build_if_stale || exit 1
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:-UsePerfData "$tuning" -cp "$APP/lib/main/*" "$class" "$@"
}
