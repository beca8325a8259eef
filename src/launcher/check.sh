# shellcheck shell=bash
# `./lampejo test`: every check in one go. A failing step does not keep the later ones from running.

OUTCOMES=''
FAILED=0

# check [Maven option]...: exits with 1 if any step failed.
check() {
  step launcher "$ROOT/src/launcher/test/run"
  jdk_use
  step maven maven -B -ntp verify -Dspotless.goal=check "$@"
  if [ -z "$(terraform_files)" ]; then
    skip terraform 'no *.tf files'
  elif ! command -v terraform >/dev/null; then
    skip terraform 'terraform is not installed'
  else
    step terraform "$ROOT/src/launcher/terraform-check" "$ROOT/infra-terraform"
  fi
  printf '\n%s' "$OUTCOMES"
  exit "$FAILED"
}

# step NAME COMMAND...: runs it and keeps its outcome for the closing lines.
step() {
  local name="$1" from="$SECONDS" outcome=passed
  shift
  printf '\n--- %s\n' "$name"
  "$@" || {
    outcome=FAILED
    FAILED=1
  }
  OUTCOMES="$OUTCOMES$(printf '%-10s %-8s %4d s' "$name" "$outcome" "$((SECONDS - from))")"$'\n'
}

skip() {
  OUTCOMES="$OUTCOMES$(printf '%-10s %-8s (%s)' "$1" skipped "$2")"$'\n'
}

terraform_files() {
  find "$ROOT/infra-terraform" -name .terraform -prune -o -name '*.tf' -print 2>/dev/null
}
