# shellcheck shell=bash
# Finds a JDK that can build and run Lampejo: one with a compiler, of the lowest version that is enough.

JDK_WANTED=25

# jdk_use: exports JAVA_HOME, or says how to get a JDK and exits with 3.
jdk_use() {
  local home
  home="$(jdk_find)" || {
    echo "lampejo: no JDK $JDK_WANTED or newer found. To get one:" >&2
    jdk_howto >&2
    exit 3
  }
  export JAVA_HOME="$home"
}

# jdk_find: prints the home of the JDK to use: JAVA_HOME, else the one on PATH, else the best of the usual places.
jdk_find() {
  local home
  if [ -n "${JAVA_HOME:-}" ]; then
    if jdk_fits "$JAVA_HOME"; then
      echo "$JAVA_HOME"
      return 0
    fi
    echo "lampejo: passing over JAVA_HOME=$JAVA_HOME: $(jdk_flaw "$JAVA_HOME")" >&2
  fi
  home="$(jdk_of_path)"
  if [ -n "$home" ] && jdk_fits "$home"; then
    echo "$home"
    return 0
  fi
  home="$(jdk_places | jdk_lowest)"
  [ -n "$home" ] && echo "$home"
}

# jdk_lowest: of the homes on stdin, the first of the lowest version that fits.
jdk_lowest() {
  local home version best='' lowest=''
  while IFS= read -r home; do
    jdk_fits "$home" || continue
    version="$(jdk_version "$home")"
    if [ -z "$lowest" ] || [ "$version" -lt "$lowest" ]; then
      lowest="$version"
      best="$home"
    fi
  done
  echo "$best"
}

# jdk_fits HOME: whether it has a compiler and is new enough.
jdk_fits() {
  local version
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version="$(jdk_version "$1")"
  [ -n "$version" ] && [ "$version" -ge "$JDK_WANTED" ]
}

# jdk_flaw HOME: why it does not fit, for people.
jdk_flaw() {
  local version
  if [ ! -x "$1/bin/java" ]; then
    echo "there is no bin/java in it"
    return
  fi
  version="$(jdk_version "$1")"
  if [ -z "$version" ] || [ "$version" -lt "$JDK_WANTED" ]; then
    echo "it is version ${version:-unknown}, and $JDK_WANTED or newer is needed"
  else
    echo "it has no compiler (bin/javac), so it is not a JDK"
  fi
}

# jdk_version HOME: the feature version, such as 25. Read from the `release` file; only without one is a JVM started.
jdk_version() {
  local line version=''
  if [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case "$line" in
        JAVA_VERSION=*) version="${line#JAVA_VERSION=}" ;;
      esac
    done <"$1/release"
  elif [ -x "$1/bin/javac" ]; then
    version="$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p')"
  fi
  jdk_feature "$version"
}

# jdk_feature VERSION: "25.0.3", 26-ea or 1.8.0_402 → 25, 26, 8; nothing for what is no version.
jdk_feature() {
  local version="$1"
  version="${version#\"}"
  version="${version#1.}"
  version="${version%%[!0-9]*}"
  echo "$version"
}

# jdk_of_path: the home of the `java` on PATH. A shim (asdf, jenv, macOS's own stub) is asked where its JDK lies.
jdk_of_path() {
  local java home
  java="$(command -v java 2>/dev/null)" || return 0
  java="$(real_path "$java")"
  home="${java%/bin/java}"
  if [ "$home" != "$java" ] && [ -x "$home/bin/javac" ] && [ "$home" != /usr ]; then
    echo "$home"
    return 0
  fi
  "$java" -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p' || true
}

# jdk_places: where package managers and version managers put JDKs, one home a line. Tests replace it.
jdk_places() {
  local home user="${HOME:-/nonexistent}"
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$JDK_WANTED+" 2>/dev/null || true
  fi
  for home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
    "$user"/.sdkman/candidates/java/* "$user"/.jdks/* "$user"/.gradle/jdks/* "$user"/.jabba/jdk/* \
    "$user"/.local/share/mise/installs/java/* "$user"/.asdf/installs/java/* "$user"/.graalvm \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    [ -x "$home/bin/java" ] && echo "$home"
  done
  return 0
}

# jdk_howto: how to get one, by package manager.
jdk_howto() {
  cat <<TEXT
  apt      sudo apt-get install openjdk-$JDK_WANTED-jdk-headless
           (from Debian 13 and Ubuntu 24.04 on; for older ones see https://adoptium.net/installation/linux)
  dnf      sudo dnf install java-$JDK_WANTED-openjdk-devel
  brew     brew install --cask temurin@$JDK_WANTED
  sdkman   sdk install java \$(sdk list java | grep -o ' ${JDK_WANTED}[.0-9]*-tem' | head -n 1)
Or unpack any JDK $JDK_WANTED and set JAVA_HOME to it.
TEXT
}
