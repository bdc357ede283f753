package org.tertulia.operations;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Room;

/** What the program stands on: its database, the disk of its data folder, and itself. */
@Component
class Ground {

    private final DSLContext db;
    private final Room room;
    private final boolean own;
    private final String version;
    private final Instant since;

    Ground(
            DSLContext db,
            Room room,
            @Value("${tertulia.database.url:}") String url,
            @Value("${spring.application.version:}") String version,
            Clock clock) {
        this.db = db;
        this.room = room;
        this.own = url.isBlank();
        this.version = version;
        this.since = clock.instant();
    }

    Part.Database database() {
        return db.select(
                        setting("server_version"),
                        function("pg_database_size", BIGINT, function("current_database", VARCHAR)),
                        setting("fsync"),
                        setting("synchronous_commit"),
                        setting("full_page_writes"),
                        setting("data_checksums"))
                .fetchSingle(
                        row ->
                                new Part.Database(
                                        own,
                                        number(row.value1()),
                                        row.value2(),
                                        row.value3().equals("on")
                                                && !row.value4().equals("off")
                                                && row.value5().equals("on")
                                                && row.value6().equals("on")));
    }

    private static Field<String> setting(String name) {
        return function("current_setting", VARCHAR, inline(name));
    }

    /** {@code 18.6 (Debian 18.6-1)} is {@code 18.6}. */
    private static String number(String version) {
        return version.split(" ", 2)[0];
    }

    Part.Disk disk() {
        var disk = room.measured();
        return new Part.Disk(disk.free(), disk.total(), disk.reserve());
    }

    Part.Program program() {
        return new Part.Program(version.isBlank() ? null : version, since);
    }
}
