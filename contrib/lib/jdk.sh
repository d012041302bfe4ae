# Finds a JDK of at least version 25 and prints its home; prints nothing where there is none.
# Looks at JAVA_HOME, then at the java on the PATH, then where package managers put them.

jdk_is_recent() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  local home
  if [ -n "${JAVA_HOME:-}" ] && jdk_is_recent "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  if command -v javac >/dev/null 2>&1; then
    home=$(javac -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
    if jdk_is_recent "$home"; then
      printf '%s\n' "$home"
      return
    fi
  fi
  for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_recent "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
}
