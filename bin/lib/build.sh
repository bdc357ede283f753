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
    rm -rf "$run_folder"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/app/target/app-*.jar extract --destination "$run_folder" >/dev/null
    mv "$run_folder"/app-*.jar "$run_folder/tertulia.jar"
    train
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

# These must be the same when the cache is made and when it is used. With pollers that are threads of
# the system, a virtual thread that waits for the database is woken with fewer switches (pollerMode).
java_options=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders
    -Dtertulia.prepared=true -Djdk.pollerMode=1 --enable-native-access=ALL-UNNAMED -Xlog:disable -Xlog:all=error:stderr)

train() {
    local scratch
    scratch="$(mktemp -d)"
    echo "  4/4 a quick start"
    (cd "$run_folder" && TERTULIA_DATABASE_URL='' "$JAVA_HOME/bin/java" "${java_options[@]}" -XX:AOTCacheOutput=tertulia.aot -Dspring.context.exit=onRefresh \
        -jar tertulia.jar --tertulia.data="$scratch/data" --server.port=0) \
        >"$run_folder/training.log" 2>&1 || echo "No quick start this time; it works all the same ($run_folder/training.log)." >&2
    rm -rf "$scratch"
}
