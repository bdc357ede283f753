# Builds the program into app/target/run, with its AOT cache, when a source changed since last time.
run_folder="$root/app/target/run"
stamp="$run_folder/built-from"

sources_hash() {
    (cd "$root" && find pom.xml postgres/pom.xml postgres/src/main build/tables/pom.xml build/tables/src \
        app/pom.xml app/src/main -type f -not -path '*/node_modules/*' -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64)
    "$JAVA_HOME/bin/java" -version 2>&1 | head -1
}

build() {
    local hash
    hash="$(sources_hash)"
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && return 0
    need mvn "Maven 3.8 or later"
    need node "Node.js 20 or later with npm"
    echo "Building Tertulia: a few minutes the first time, while Maven and npm fetch what it is made of."
    compile
    echo "  4/4 a quick start"
    bash "$root/bin/lib/pack.sh"
    echo "$hash" >"$stamp"
}

# What Maven has to say goes into a file; here it is enough to know which part it is at.
compile() {
    local log="$root/target/build.log" line
    mkdir -p "$root/target"
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
        mvn -B -Dstyle.color=never -f "$root/pom.xml" -Dquick -DskipTests -pl app -am package 2>&1 | tee "$log" |
        while read -r line; do
            case "$line" in
                "[INFO] Building "*launcher*"["*) echo "  1/4 the database" ;;
                "[INFO] Building "*migrations*"["*) echo "  2/4 its tables" ;;
                "[INFO] Building "*"the program"*"["*) echo "  3/4 the program and its pages" ;;
                "[ERROR] "*) echo "$line" >&2 ;;
            esac
        done || { echo "It could not be built: $log has all of it." >&2; exit 1; }
}
