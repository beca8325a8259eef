# shellcheck shell=bash
# The launcher's own sources.

scripts() {
  find "$SOURCES/src/launcher" -name '*.sh'
  echo "$SOURCES/lampejo"
  echo "$SOURCES/.ci/run"
  echo "$SOURCES/src/launcher/terraform-check"
  echo "$SOURCES/src/launcher/test/run"
}

test_shellcheck_has_nothing_to_say() {
  command -v shellcheck >/dev/null || return 0
  scripts | while IFS= read -r script; do shellcheck "$script" || exit 1; done
}

test_nothing_newer_than_bash_3_2() {
  local newer='mapfile|readarray|declare -[gAn]|local -[An]|coproc|&>>|\|&|wait -n|\$\{[a-zA-Z_]+(,,|\^\^|@)'

  SAID="$(scripts | grep -v '/test/style.sh$' | tr '\n' '\0' | xargs -0 grep -nE "$newer")"

  equal "$SAID" ''
}

test_every_script_parses() {
  scripts | while IFS= read -r script; do bash -n "$script" || exit 1; done
}
