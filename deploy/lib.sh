# What the commands in this directory share. Sourced from the repository's root.

stop() {
  echo "$1" >&2
  exit 1
}

# Sets JDK to a JDK 25 wherever it is, and lets Maven's toolchains find it too. Maven itself runs on
# whatever Java it is used to.
use_jdk() {
  local candidate on_path=
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" "$on_path" \
    /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$candidate/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$candidate/release"; then
      JDK=$candidate
      export JAVA25_HOME=$JDK
      return
    fi
  done
  stop "Linli needs a JDK 25 and found none. Install one (Debian and Ubuntu: apt install openjdk-25-jdk-headless, or Temurin 25 from https://adoptium.net) or set JAVA_HOME to where it is."
}

# Data never lies below the temporary directory: the system may empty that.
is_temporary() {
  local real temporary
  real=$(realpath -m "$1")
  for temporary in /tmp "${TMPDIR:-/tmp}"; do
    case "$real/" in "$(realpath -m "$temporary")"/*) return 0 ;; esac
  done
  return 1
}

choose_home() {
  if [ -n "${LINLI_HOME:-}" ]; then
    is_temporary "$LINLI_HOME" &&
      stop "LINLI_HOME=$LINLI_HOME lies below the temporary directory, where data doesn't last. Choose another place for it."
  else
    local candidate
    for candidate in "${HOME:+$HOME/.linli}" "$PWD/.linli" /var/lib/linli; do
      if [ -n "$candidate" ] && ! is_temporary "$candidate" && mkdir -p "$candidate" 2>/dev/null; then
        LINLI_HOME=$candidate
        break
      fi
    done
    [ -n "${LINLI_HOME:-}" ] || stop "Set LINLI_HOME to a directory for the demo's data."
  fi
  export LINLI_HOME
  mkdir -p "$LINLI_HOME" || stop "LINLI_HOME=$LINLI_HOME can't be made. Choose another place for the data."
}

# Maven is asked only when a source is newer than the last build, or something it needs is gone.
build_demo() {
  local stamp=platform/demo/target/built
  if [ -f "$stamp" ] && demo_is_whole &&
    [ -z "$(find pom.xml platform/*/pom.xml platform/*/src plugins/pom.xml plugins/*/pom.xml plugins/*/src \
      -newer "$stamp" -print -quit)" ]; then
    return
  fi
  command -v mvn >/dev/null ||
    stop "Linli is built with Maven and found none. Install it (Debian and Ubuntu: apt install maven)."
  echo "Building; the first time, Maven fetches what it needs."
  mkdir -p "$(dirname "$stamp")"
  touch "$stamp.new"
  mvn -q -B -DskipTests -Drunnable.skip=true package || stop "The build failed; what is wrong stands above."
  mv "$stamp.new" "$stamp"
}

demo_classpath() {
  echo "platform/demo/target/classes:$(cat platform/demo/target/classpath)"
}

demo_is_whole() {
  local entry
  [ -f platform/demo/target/classpath ] || return 1
  IFS=: read -ra entries <platform/demo/target/classpath
  for entry in "${entries[@]}"; do
    [ -e "$entry" ] || return 1
  done
}

DEMO_OPTIONS=(
  -Xmx1g -XX:+UseSerialGC -Dfile.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
)
