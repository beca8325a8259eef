# shellcheck shell=bash
# The JDK finder, on fake JDKs.
# shellcheck disable=SC2317 # jdk_find calls what the tests replace

# shellcheck source=/dev/null
. "$SOURCES/src/launcher/path.sh"
# shellcheck source=/dev/null
. "$SOURCES/src/launcher/jdk.sh"

# only PLACE...: no java on PATH, and these are the usual places.
only() {
  PLACES="$(printf '%s\n' "$@")"
  jdk_of_path() { :; }
  jdk_places() { echo "$PLACES"; }
}

test_versions_are_read_as_written() {
  for pair in '"25.0.3"':25 25:25 26-ea:26 '"1.8.0_402"':8 '"17.0.15"':17 "25.0.1"$'\r':25 '':  nonsense:; do
    equal "${pair%%:*} → $(jdk_feature "${pair%%:*}")" "${pair%%:*} → ${pair#*:}"
  done
}

test_java_home_comes_first() {
  fake_jdk "$PWD/given" 26
  fake_jdk "$PWD/other" 25.0.3
  only "$PWD/other"

  JAVA_HOME="$PWD/given" exits 0 jdk_find

  equal "$SAID" "$PWD/given"
}

test_a_java_home_too_old_is_said_and_passed_over() {
  fake_jdk "$PWD/old" 17.0.15
  fake_jdk "$PWD/new" 25.0.3
  only "$PWD/new"

  JAVA_HOME="$PWD/old" exits 0 jdk_find

  says "$SAID" "passing over JAVA_HOME=$PWD/old: it is version 17"
  equal "$(JAVA_HOME="$PWD/old" jdk_find 2>/dev/null)" "$PWD/new"
}

test_a_java_home_without_compiler_is_said_and_passed_over() {
  fake_jdk "$PWD/jre" 25.0.3 && rm jre/bin/javac
  fake_jdk "$PWD/jdk" 25.0.3
  only "$PWD/jdk"

  JAVA_HOME="$PWD/jre" exits 0 jdk_find

  says "$SAID" 'no compiler'
  equal "$(JAVA_HOME="$PWD/jre" jdk_find 2>/dev/null)" "$PWD/jdk"
}

test_a_java_home_that_is_nothing_is_said_and_passed_over() {
  fake_jdk "$PWD/jdk" 25.0.3
  only "$PWD/jdk"

  JAVA_HOME="$PWD/nowhere" exits 0 jdk_find

  says "$SAID" 'there is no bin/java in it'
}

test_the_one_on_path_comes_before_the_usual_places() {
  fake_jdk "$PWD/pathed" 27
  fake_jdk "$PWD/other" 25.0.3
  mkdir bin && ln -s ../pathed/bin/java bin/java
  jdk_places() { echo "$PWD/other"; }

  PATH="$PWD/bin:$PATH" exits 0 jdk_find

  equal "$SAID" "$PWD/pathed"
}

test_a_shim_on_path_is_asked_for_its_home() {
  fake_jdk "$PWD/real" 25.0.3
  mkdir shims && printf '#!/bin/sh\necho "    java.home = %s" >&2\n' "$PWD/real" >shims/java && chmod +x shims/java
  jdk_places() { :; }

  PATH="$PWD/shims:$PATH" exits 0 jdk_find

  equal "$SAID" "$PWD/real"
}

test_an_old_one_on_path_is_passed_over() {
  fake_jdk "$PWD/old" 21.0.4
  fake_jdk "$PWD/new" 25.0.3
  jdk_places() { echo "$PWD/new"; }

  PATH="$PWD/old/bin:$PATH" exits 0 jdk_find

  equal "$SAID" "$PWD/new"
}

test_the_lowest_that_is_enough_wins() {
  fake_jdk "$PWD/a" 27-ea
  fake_jdk "$PWD/b" 21.0.4
  fake_jdk "$PWD/c" 25.0.3
  fake_jdk "$PWD/d" 26.0.1
  only "$PWD/a" "$PWD/b" "$PWD/c" "$PWD/d" "$PWD/nowhere"

  exits 0 jdk_find

  equal "$SAID" "$PWD/c"
}

test_without_a_release_file_the_compiler_is_asked() {
  fake_jdk "$PWD/bare" 25.0.1 && rm bare/release
  only "$PWD/bare"

  exits 0 jdk_find

  equal "$SAID" "$PWD/bare"
}

test_no_jvm_is_started_where_there_is_a_release_file() {
  fake_jdk "$PWD/jdk" 25.0.3
  printf '#!/bin/sh\ntouch "%s/started"\n' "$PWD" | tee jdk/bin/java >jdk/bin/javac
  only "$PWD/jdk"

  exits 0 jdk_find

  [ ! -e started ] || fail 'a JVM was started'
}

test_without_any_it_says_how_to_get_one_and_exits_with_3() {
  fake_jdk "$PWD/old" 17.0.15
  only "$PWD/old"

  exits 3 jdk_use

  for how in 'apt-get install openjdk-25-jdk-headless' 'dnf install java-25-openjdk-devel' 'brew install' 'sdk install java'; do
    says "$SAID" "$how"
  done
}
