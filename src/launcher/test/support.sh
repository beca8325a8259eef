# shellcheck shell=bash
# What the tests of the launcher share: fakes and assertions.

unset JAVA_HOME LAMPEJO_JAVA_OPTS LAMPEJO_MODELS_DIR MAVEN_OPTS

fail() {
  echo "$*"
  exit 1
}

# says TEXT PART: TEXT contains PART.
says() {
  case "$1" in
    *"$2"*) ;;
    *) fail "expected to find: $2"$'\n'"in: $1" ;;
  esac
}

silent_about() {
  case "$1" in
    *"$2"*) fail "did not expect: $2"$'\n'"in: $1" ;;
  esac
}

equal() {
  [ "$1" = "$2" ] || fail "expected: $2"$'\n'"but got: $1"
}

# exits STATUS COMMAND...: runs it; what it says, on both streams, is in $SAID.
exits() {
  local wanted="$1" status=0
  shift
  SAID="$("$@" 2>&1)" || status=$?
  [ "$status" -eq "$wanted" ] || fail "expected exit $wanted, got $status from: $*"$'\n'"$SAID"
}

# fake_jdk HOME VERSION: its `java` says with what it was called, a word a line.
fake_jdk() {
  mkdir -p "$1/bin"
  printf 'IMPLEMENTOR="Fake"\nJAVA_VERSION="%s"\n' "$2" >"$1/release"
  # shellcheck disable=SC2016 # meant for the fake
  printf '#!/bin/sh\necho "java pid $$"\nfor word in "$@"; do echo "java: $word"; done\n' >"$1/bin/java"
  printf '#!/bin/sh\necho "javac %s"\n' "$2" >"$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# fake_house: a copy of the launcher in ./house beside a fake JDK 25 and a Maven wrapper that writes its words to
# maven.log and, asked to package, makes the jar.
fake_house() {
  mkdir -p house/functions/server/src/main house/functions/server/target house/shared-runtime/core/src/main
  cp "$SOURCES/lampejo" house/
  mkdir house/src && cp -R "$SOURCES/src/launcher" house/src/launcher
  echo '<project/>' >house/pom.xml
  cat >house/mvnw <<'MVNW'
#!/bin/sh
echo "$*" >>maven.log
case "$*" in
  *package*) mkdir -p functions/server/target/quarkus-app && touch functions/server/target/quarkus-app/quarkus-run.jar ;;
esac
[ ! -f maven-fails ] || { echo '[ERROR] it does not compile'; exit 1; }
MVNW
  chmod +x house/mvnw
  fake_jdk "$PWD/jdk" 25.0.3
  export JAVA_HOME="$PWD/jdk"
}

# built_long_ago: the sources of ./house are old, and its jar is younger than they are.
built_long_ago() {
  find house -exec touch -t 202001010000 {} +
  mkdir -p house/functions/server/target/quarkus-app
  touch -t 202101010000 house/functions/server/target/quarkus-app/quarkus-run.jar
}
