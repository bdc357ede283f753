#!/usr/bin/env bash
# Unpacks the program that Maven built into app/target/run, with the cache from which it starts quickly.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
source "$root/bin/lib/java.sh"
run_folder="$root/app/target/run"

rm -rf "$run_folder"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/app/target/app-*.jar extract --destination "$run_folder" >/dev/null
cd "$run_folder"
mv app-*.jar tertulia.jar

# These must be the same when the cache is made and when it is used. With pollers that are threads of
# the system, a virtual thread that waits for the database is woken with fewer switches (pollerMode).
printf '%s\n' -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Dtertulia.prepared=true -Djdk.pollerMode=1 \
    --enable-native-access=ALL-UNNAMED -Xlog:disable -Xlog:all=error:stderr >java.options

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
TERTULIA_DATABASE_URL='' "$JAVA_HOME/bin/java" @java.options -XX:AOTCacheOutput=tertulia.aot -Dspring.context.exit=onRefresh \
    -jar tertulia.jar --tertulia.data="$scratch/data" --server.port=0 >training.log 2>&1 ||
    echo "No quick start this time; it works all the same ($run_folder/training.log)." >&2
