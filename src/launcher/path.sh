# shellcheck shell=bash
# Paths, without readlink -f (macOS lacked it until 12.3).

# real_path FILE: where FILE really lies, through any number of symbolic links.
real_path() {
  local path="$1" link
  while [ -L "$path" ]; do
    link="$(readlink "$path")"
    case "$link" in
      /*) path="$link" ;;
      *) path="$(dirname "$path")/$link" ;;
    esac
  done
  echo "$(cd -P "$(dirname "$path")" && pwd)/$(basename "$path")"
}
