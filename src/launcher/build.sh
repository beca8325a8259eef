# shellcheck shell=bash
# Building with Maven, through the wrapper, and knowing when that is needed.

SERVER=functions/server
APP="$ROOT/$SERVER/target/quarkus-app"
JAR="$APP/quarkus-run.jar"

# maven ARGUMENT...: the wrapper, in the root of the repository.
maven() (
  cd "$ROOT" || exit
  exec ./mvnw "$@"
)

# stale: whether the packaged server is missing, or older than anything it is made of. A directory is newer when a file
# in it was added, removed or renamed.
stale() {
  [ -f "$JAR" ] || return 0
  [ -n "$(
    cd "$ROOT" && find pom.xml shared-runtime/pom.xml shared-runtime/*/pom.xml functions/pom.xml functions/*/pom.xml \
      shared-runtime/*/src/main functions/*/src/main -newer "$JAR" 2>/dev/null | head -n 1
  )" ]
}

# build: packages the server. One line says so; Maven's own words go to a log, and are shown only when it fails.
build() {
  local log="$ROOT/target/lampejo-build.log"
  mkdir -p "$ROOT/target"
  echo "lampejo: building the server (first time: a few minutes, Maven downloads what it needs)" >&2
  if ! maven -B -q -ntp -pl "$SERVER" -am package -DskipTests -Dspotless.skip=true >"$log" 2>&1 </dev/null; then
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    echo "lampejo: the build failed; all of it: $log" >&2
    return 1
  fi
}

build_if_stale() {
  if stale; then
    build
  fi
}
