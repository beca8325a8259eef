# shellcheck shell=bash
# The command line: help, mistakes, where the launcher is called from.

commands() {
  sed -n "s/^COMMANDS='\(.*\)'$/\1/p" "$SOURCES/lampejo"
}

test_help_names_every_command() {
  exits 0 "$SOURCES/lampejo" help

  [ -n "$(commands)" ] || fail 'no COMMANDS in the launcher'
  for command in $(commands); do
    says "$SAID" "./lampejo $command"
  done
}

test_help_names_the_environment() {
  exits 0 "$SOURCES/lampejo" help

  for variable in JAVA_HOME LAMPEJO_MODELS_DIR LAMPEJO_JAVA_OPTS HF_TOKEN HF_ENDPOINT HF_HUB_OFFLINE 'QUARKUS_*'; do
    says "$SAID" "$variable"
  done
}

test_no_argument_and_dashes_mean_help() {
  exits 0 "$SOURCES/lampejo" help
  local help="$SAID"

  for words in '' -h --help; do
    # shellcheck disable=SC2086 # no word is no argument
    exits 0 "$SOURCES/lampejo" $words
    equal "$SAID" "$help"
  done
}

test_every_command_is_known() {
  fake_house
  export PATH="$PWD/jdk/bin:$PATH"

  for command in $(commands); do
    [ "$command" != test ] || continue
    SAID="$(house/lampejo "$command" 2>&1)"
    silent_about "$SAID" 'no such command'
    silent_about "$SAID" 'command not found'
  done
}

test_a_mistyped_command_is_named_on_stderr() {
  exits 2 "$SOURCES/lampejo" tset

  says "$SAID" 'no such command: tset'
  says "$SAID" 'Did you mean: ./lampejo test'
  equal "$("$SOURCES/lampejo" tset 2>/dev/null)" ''
}

test_suggestions_are_near_or_none() {
  # shellcheck source=/dev/null
  . "$SOURCES/src/launcher/suggest.sh"

  for pair in rnu:run runn:run benhc:bench model:models packge:package foramt:format dve:dev xyzzy: banana: ls:; do
    # shellcheck disable=SC2046 # one candidate a word
    equal "${pair%%:*} → $(suggest "${pair%%:*}" $(commands))" "${pair%%:*} → ${pair#*:}"
  done
}

test_models_wants_a_known_command() {
  exits 2 "$SOURCES/lampejo" models lst
  says "$SAID" 'no such command: lst'

  exits 2 "$SOURCES/lampejo" models
  says "$SAID" './lampejo models list'
}

test_models_pull_wants_a_model() {
  exits 2 "$SOURCES/lampejo" models pull

  says "$SAID" 'models pull: say which model'
  says "$SAID" './lampejo models pull OWNER/NAME'
}

test_a_mistyped_models_command_is_suggested() {
  exits 2 "$SOURCES/lampejo" models pul
  says "$SAID" 'Did you mean: ./lampejo models pull'
}

test_works_through_symlinks_from_any_directory() {
  fake_house
  mkdir -p 'else where/bin'
  ln -s "$PWD/house/lampejo" 'else where/absolute'
  ln -s ../absolute 'else where/bin/relative'

  for path in 'else where/absolute' 'else where/bin/relative'; do
    exits 0 "$path" help
    says "$SAID" './lampejo dev'
  done
  cd / && exits 0 "$OLDPWD/else where/bin/relative" format
  equal "$(cat "$OLDPWD/house/maven.log")" '-q -ntp spotless:apply'
}

test_works_from_a_directory_with_blanks() {
  fake_house
  mv house 'a house'

  exits 0 'a house/lampejo' run

  says "$SAID" "java: $PWD/a house/functions/server/target/quarkus-app/quarkus-run.jar"
}
