# shellcheck shell=bash
# When the server is built, and what is said about it.

test_a_missing_jar_is_built() {
  fake_house

  exits 0 house/lampejo run

  says "$(cat house/maven.log)" '-pl functions/server -am package -DskipTests'
  says "$SAID" 'lampejo: building the server'
}

test_a_fresh_jar_is_not_built_again() {
  fake_house && built_long_ago

  exits 0 house/lampejo run

  [ ! -e house/maven.log ] || fail "Maven was called: $(cat house/maven.log)"
  silent_about "$SAID" 'building'
}

test_anything_newer_that_the_server_is_made_of_is_built() {
  for file in pom.xml functions/server/pom.xml functions/server/src/main/New.java \
    shared-runtime/core/src/main/deep/er/New.java shared-runtime/core/pom.xml; do
    rm -rf house jdk && fake_house && built_long_ago
    mkdir -p "house/$(dirname "$file")" && touch "house/$file"

    exits 0 house/lampejo run

    [ -e house/maven.log ] || fail "a newer $file was not seen"
  done
}

test_a_removed_source_is_built() {
  fake_house && touch house/functions/server/src/main/Old.java && built_long_ago
  rm house/functions/server/src/main/Old.java

  exits 0 house/lampejo run

  [ -e house/maven.log ] || fail 'the removal was not seen'
}

test_newer_tests_are_not_built() {
  fake_house && mkdir -p house/functions/server/src/test && built_long_ago
  touch house/functions/server/src/test/NewTest.java

  exits 0 house/lampejo run

  [ ! -e house/maven.log ] || fail 'a test is no part of the server'
}

test_a_failed_build_shows_the_errors_and_the_log() {
  fake_house && touch house/maven-fails

  exits 1 house/lampejo run

  says "$SAID" '[ERROR] it does not compile'
  says "$SAID" "$PWD/house/target/lampejo-build.log"
  silent_about "$SAID" 'java:'
}

test_maven_runs_with_the_jdk_that_was_found() {
  fake_house
  # shellcheck disable=SC2016 # meant for the fake
  printf '#!/bin/sh\necho "$PWD $JAVA_HOME" >maven.log\n' >house/mvnw

  exits 0 house/lampejo format

  equal "$(cat house/maven.log)" "$PWD/house $PWD/jdk"
}

test_dev_builds_what_the_server_needs_and_passes_options() {
  fake_house

  LAMPEJO_JAVA_OPTS=-Xmx1g exits 0 house/lampejo dev -Dquarkus.http.port=9090

  says "$(cat house/maven.log)" '-pl functions/server -am'
  says "$(cat house/maven.log)" ' test-compile quarkus:dev '
  says "$(cat house/maven.log)" '--enable-native-access=ALL-UNNAMED'
  says "$(cat house/maven.log)" '-Xmx1g -Dquarkus.http.port=9090'
}

test_test_names_every_step_and_fails_when_one_does() {
  fake_house && touch house/maven-fails
  printf '#!/bin/sh\nexit 0\n' >house/src/launcher/test/run

  exits 1 house/lampejo test

  says "$(cat house/maven.log)" 'verify -Dspotless.goal=check'
  says "$SAID" '[ERROR] it does not compile'
  says "$SAID" 'launcher   passed'
  says "$SAID" 'maven      FAILED'
  says "$SAID" 'terraform  skipped  (no *.tf files)'
}

test_test_succeeds_when_every_step_does() {
  fake_house
  printf '#!/bin/sh\nexit 0\n' >house/src/launcher/test/run

  exits 0 house/lampejo test

  says "$SAID" 'maven      passed'
}
