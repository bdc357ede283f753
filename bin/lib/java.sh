# Finds JDK 25 or later and exports JAVA_HOME; sourced by the verbs in bin/.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)")")"; do
        [ -x "$home/bin/javac" ] || continue
        [ "$("$home/bin/javac" -version 2>&1 | sed -E 's/javac ([0-9]+).*/\1/')" -ge 25 ] 2>/dev/null || continue
        export JAVA_HOME="$home"
        return 0
    done
    echo "Tertulia needs JDK 25 or later. Install one (for example Temurin 25) or set JAVA_HOME to it." >&2
    exit 1
}

need() {
    command -v "$1" >/dev/null || { echo "Tertulia needs $2 to build: install it and try again." >&2; exit 1; }
}

find_jdk
