# shellcheck shell=bash
# The packaged server's command line.

test_the_launcher_becomes_the_server() {
  fake_house && built_long_ago

  house/lampejo run >said 2>/dev/null &
  wait $! || fail 'the server failed'

  says "$(cat said)" "java pid $!"
}

test_options_come_after_the_flags_and_before_the_jar() {
  fake_house && built_long_ago
  local app="$PWD/house/functions/server/target/quarkus-app"

  touch ./-Dglob=matched
  LAMPEJO_JAVA_OPTS='-Xmx1g -Dglob=*' exits 0 house/lampejo run '-Dname=a value'

  equal "$(echo "$SAID" | sed -n 's/^java: //p' | tr '\n' '|')" \
    "@$PWD/house/src/launcher/jvm-flags|-Dlampejo.home=$app|-Xmx1g|-Dglob=*|-Dname=a value|-jar|$app/quarkus-run.jar|"
}

test_a_relative_models_directory_is_meant_from_here() {
  fake_house && built_long_ago
  # shellcheck disable=SC2016 # meant for the fake
  printf '#!/bin/sh\necho "models in $LAMPEJO_MODELS_DIR"\n' >jdk/bin/java

  LAMPEJO_MODELS_DIR=mine exits 0 house/lampejo run
  says "$SAID" "models in $PWD/mine"

  LAMPEJO_MODELS_DIR=/theirs exits 0 house/lampejo run
  says "$SAID" 'models in /theirs'
}

test_models_are_listed_by_the_packaged_classes() {
  fake_house && built_long_ago

  exits 0 house/lampejo models list

  says "$SAID" "java: $PWD/house/functions/server/target/quarkus-app/lib/main/*"
  says "$SAID" 'java: io.lampejo.models.ListModels'
}

test_models_are_pulled_by_the_packaged_classes() {
  fake_house && built_long_ago

  exits 0 house/lampejo models pull acme/writer --quantization q4 --dir 'my models'

  equal "$(echo "$SAID" | sed -n 's/^java: //p' | tail -n 6 | tr '\n' '|')" \
    'io.lampejo.models.hub.PullModel|acme/writer|--quantization|q4|--dir|my models|'
}

test_bench_builds_and_passes_the_names() {
  fake_house && mkdir house/benchmarks
  # shellcheck disable=SC2016 # meant for the fake
  printf '#!/bin/sh\necho "bench $* with $JAVA_HOME"\n' >house/benchmarks/bench && chmod +x house/benchmarks/bench

  exits 0 house/lampejo bench throughput cache

  says "$SAID" "bench throughput cache with $PWD/jdk"
  says "$(cat house/maven.log)" package
}

test_every_flag_is_one_that_the_jvm_knows() {
  # shellcheck source=/dev/null
  . "$SOURCES/src/launcher/path.sh" && . "$SOURCES/src/launcher/jdk.sh"
  local home
  home="$(jdk_find)" || return 0

  exits 0 "$home/bin/java" "@$SOURCES/src/launcher/jvm-flags" -version

  silent_about "$SAID" warning
}

test_every_line_of_the_flags_is_one_flag_or_a_comment() {
  equal "$(grep -vE '^(#.*|-[^ ]+|)$' "$SOURCES/src/launcher/jvm-flags")" ''
}
