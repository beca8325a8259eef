# shellcheck shell=bash
# The AOT cache: when it is used, and what a failed training leaves.

# shellcheck source=/dev/null
. "$SOURCES/src/launcher/aot.sh"

# trained: a packaged ./app with a cache made by ./jdk with ./flags.
trained() {
  fake_jdk "$PWD/jdk" 25.0.3
  echo '-Xmx160m' >flags
  mkdir -p app/lib/main && touch -t 202001010000 app/lib/main/some.jar app/quarkus-run.jar
  touch app/app.aot
  aot_key app "$PWD/jdk" flags >app/app.aot.key
}

test_a_cache_of_this_build_and_jvm_is_used() {
  trained

  aot_usable app jdk flags || fail 'not used'
}

test_a_cache_of_another_build_is_not_used() {
  trained && touch -t 203001010000 app/lib/main/some.jar

  ! aot_usable app jdk flags || fail 'used'
}

test_a_cache_of_another_place_is_not_used() {
  trained && mv app moved

  ! aot_usable moved jdk flags || fail 'used'
}

test_a_cache_of_another_jvm_is_not_used() {
  trained && fake_jdk "$PWD/jdk" 25.0.4

  ! aot_usable app jdk flags || fail 'used'
}

test_a_cache_of_other_flags_is_not_used() {
  trained && echo '-XX:+UseG1GC' >flags

  ! aot_usable app jdk flags || fail 'used'
}

test_a_cache_without_its_key_is_not_used() {
  trained && rm app/app.aot.key

  ! aot_usable app jdk flags || fail 'used'
}

test_run_uses_the_cache_and_is_quiet_about_it() {
  fake_house && built_long_ago
  local app="$PWD/house/functions/server/target/quarkus-app"
  touch "$app/app.aot" && aot_key "$app" "$PWD/jdk" house/src/launcher/jvm-flags >"$app/app.aot.key"

  exits 0 house/lampejo run

  says "$SAID" "java: -XX:AOTCache=$app/app.aot"
  silent_about "$SAID" './lampejo package'
}

test_run_without_a_cache_says_how_to_make_one() {
  fake_house && built_long_ago

  exits 0 house/lampejo run

  silent_about "$SAID" 'AOTCache'
  says "$SAID" './lampejo package'
}

test_a_server_that_does_not_start_leaves_its_log_and_no_cache() {
  trained
  printf '#!/bin/sh\necho "no port"\ntouch app/app.aot\nexit 1\n' >jdk/bin/java

  exits 1 aot_train app jdk flags

  says "$SAID" 'app/app.aot.log'
  says "$(cat app/app.aot.log)" 'no port'
  equal "$(find app -name 'app.aot' -o -name 'app.aot.key')" ''
}

test_training_runs_on_loopback_without_the_options_of_the_caller() {
  trained
  # shellcheck disable=SC2016 # meant for the fake
  printf '#!/bin/sh\necho "host $QUARKUS_HTTP_HOST port $QUARKUS_HTTP_PORT own ${LAMPEJO_JAVA_OPTS:-none}"\n' >jdk/bin/java

  LAMPEJO_JAVA_OPTS=-Xmx1g exits 1 aot_train app jdk flags

  equal "$(cat app/app.aot.log)" 'host 127.0.0.1 port 0 own none'
}
