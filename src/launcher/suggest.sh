# shellcheck shell=bash
# What a mistyped word was probably meant to be.

# suggest WORD CANDIDATE...: the candidate that is at most two edits away (one for words of up to three letters), or
# begins with the word; nothing when none is.
suggest() {
  awk 'BEGIN {
    word = ARGV[1]; limit = length(word) > 3 ? 2 : 1; best = limit + 1
    for (i = 2; i < ARGC; i++) {
      far = index(ARGV[i], word) == 1 ? 1 : edits(word, ARGV[i])
      if (far < best) { best = far; found = ARGV[i] }
    }
    if (best <= limit) print found
    exit
  }
  # The Levenshtein distance, with a swap of neighbours as one edit.
  function edits(a, b,    i, j, d, swap) {
    for (i = 0; i <= length(a); i++) d[i, 0] = i
    for (j = 0; j <= length(b); j++) d[0, j] = j
    for (i = 1; i <= length(a); i++)
      for (j = 1; j <= length(b); j++) {
        d[i, j] = least(d[i-1, j] + 1, d[i, j-1] + 1, d[i-1, j-1] + (substr(a, i, 1) != substr(b, j, 1)))
        swap = i > 1 && j > 1 && substr(a, i, 1) == substr(b, j-1, 1) && substr(a, i-1, 1) == substr(b, j, 1)
        if (swap) d[i, j] = least(d[i, j], d[i-2, j-2] + 1, d[i, j])
      }
    return d[length(a), length(b)]
  }
  function least(x, y, z) { if (y < x) x = y; return z < x ? z : x }' "$@"
}
