package org.tertulia.operations.web;

import java.util.List;
import org.tertulia.kernel.Role;
import org.tertulia.operations.Condition;
import org.tertulia.operations.Part;
import org.tertulia.operations.web.Line.Act;
import org.tertulia.operations.web.Line.Note;
import org.tertulia.web.Page;

/** Says how each part is, in the reader's language. */
final class Wording {

    private static final long KILOBYTE = 1L << 10;
    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;
    private static final long TERABYTE = 1L << 40;

    private final Page page;

    Wording(Page page) {
        this.page = page;
    }

    Line line(Part part) {
        return switch (part) {
            case Part.Publishing publishing -> publishing(publishing);
            case Part.Channels channels -> channels(channels);
            case Part.Quarantine quarantine -> quarantine(quarantine);
            case Part.Answers answers -> answers(answers);
            case Part.Following following -> following(following);
            case Part.Search search -> search(search);
            case Part.Learning learning -> learning(learning);
            case Part.Chain chain -> chain(chain);
            case Part.Backup backup -> backup(backup);
            case Part.Database database -> database(database);
            case Part.Disk disk -> disk(disk);
            case Part.Program program -> program(program);
        };
    }

    private Line publishing(Part.Publishing publishing) {
        var line =
                Line.of(
                        "publishing",
                        publishing.condition(),
                        page.t("operations.publishing"),
                        published(publishing));
        if (publishing.condition() == Condition.WELL) {
            return line;
        }
        var advised =
                "asked".equals(publishing.why())
                        ? line
                        : line.noting(
                                List.of(
                                        new Note(
                                                page.t("operations.publishing.before"),
                                                "",
                                                page.t("operations.publishing.check"))));
        return page.can(Role.OWNER)
                ? advised.offering(
                        Act.post(page.t("operations.publishing.go"), "/operations/publishing"))
                : advised;
    }

    private String published(Part.Publishing publishing) {
        var at = publishing.pausedAt();
        if (at == null) {
            return page.t("operations.publishing.open");
        }
        var why = publishing.why();
        if ("asked".equals(why)) {
            return page.t("operations.publishing.asked", page.ago(at));
        }
        return "copied".equals(why)
                ? page.t("operations.publishing.copied", page.ago(at))
                : page.t("operations.publishing.setBack", page.ago(at));
    }

    private Line channels(Part.Channels channels) {
        var title = page.t("operations.channels");
        if (channels.none()) {
            return Line.of("channels", Condition.WELL, title, page.t("operations.channels.none"))
                    .begun(false)
                    .offering(Act.go(page.t("operations.channels.open"), "/channels"));
        }
        var sentence =
                page.t(
                        "operations.channels.figures",
                        channels.well(),
                        channels.ailing().size(),
                        channels.paused());
        return Line.of("channels", channels.condition(), title, sentence)
                .noting(channels.ailing().stream().map(this::ailing).toList())
                .offering(Act.go(page.t("operations.channels.open"), "/channels"));
    }

    private Note ailing(Part.Ailing channel) {
        var trouble = channel.trouble();
        var detail = channel.detail();
        var why =
                trouble == null
                        ? page.t("operations.channels.gone")
                        : page.t(trouble, detail == null ? "" : detail);
        return new Note(channel.name(), "/channels/" + channel.number(), why);
    }

    private Line quarantine(Part.Quarantine quarantine) {
        var sentence =
                quarantine.waiting() == 0
                        ? page.t("operations.quarantine.empty")
                        : page.t("operations.quarantine.waiting", quarantine.waiting());
        return Line.of(
                        "quarantine",
                        quarantine.condition(),
                        page.t("operations.quarantine"),
                        sentence)
                .offering(Act.go(page.t("operations.quarantine.open"), "/operations/quarantine"));
    }

    private Line answers(Part.Answers answers) {
        var line =
                Line.of(
                        "answers",
                        answers.condition(),
                        page.t("operations.answers"),
                        answered(answers));
        return answers.condition() == Condition.WELL
                ? line
                : line.offering(
                        Act.go(page.t("operations.answers.open"), "/inbox?tab=unconfirmed"));
    }

    private String answered(Part.Answers answers) {
        var oldest = answers.oldest();
        if (answers.needsPerson() > 0) {
            return page.t("operations.answers.needsPerson", answers.needsPerson());
        }
        if (answers.unconfirmed() > 0) {
            return page.t("operations.answers.unconfirmed", answers.unconfirmed());
        }
        return answers.underWay() > 0
                ? page.t(
                        "operations.answers.underWay",
                        answers.underWay(),
                        page.ago(oldest == null ? page.now() : oldest))
                : page.t("operations.answers.settled");
    }

    private Line following(Part.Following following) {
        var behind = following.followers().stream().mapToLong(Part.Follower::behind).max();
        return Line.of(
                        "following",
                        following.condition(),
                        page.t("operations.following"),
                        followed(following.condition(), behind.orElse(0)))
                .noting(
                        following.followers().stream()
                                .filter(
                                        follower ->
                                                follower.behind() > 0
                                                        || follower.parked() > 0
                                                        || follower.trouble() != null)
                                .map(this::follower)
                                .toList());
    }

    private String followed(Condition condition, long behind) {
        return switch (condition) {
            case TROUBLE -> page.t("operations.following.stopped");
            case CARE -> page.t("operations.following.parked");
            case WELL ->
                    behind == 0
                            ? page.t("operations.following.current")
                            : page.t("operations.following.behind", behind);
        };
    }

    private Note follower(Part.Follower follower) {
        var trouble = follower.trouble();
        var text =
                trouble != null
                        ? page.t("operations.follower.stopped", follower.behind(), trouble)
                        : page.t(
                                "operations.follower.behind", follower.behind(), follower.parked());
        return new Note(name(follower.name()), "", text);
    }

    private String name(String follower) {
        return switch (follower) {
            case "reading" -> page.t("operations.follower.reading");
            case "inbox" -> page.t("operations.follower.inbox");
            case "listening" -> page.t("operations.follower.listening");
            case "audience" -> page.t("operations.follower.audience");
            // The name of its cursor: better than none.
            case String other -> other;
        };
    }

    private Line search(Part.Search search) {
        return Line.of("search", search.condition(), page.t("operations.search"), searched(search))
                .offering(Act.post(page.t("operations.search.rebuild"), "/operations/search"));
    }

    private String searched(Part.Search search) {
        var behind = search.behind();
        var rebuild = search.rebuildBehind();
        if (behind == null) {
            return page.t("operations.search.broken");
        }
        if (rebuild != null) {
            return page.t("operations.search.rebuilding", rebuild);
        }
        return behind == 0
                ? page.t("operations.search.current")
                : page.t("operations.search.behind", behind);
    }

    private Line learning(Part.Learning learning) {
        return Line.of(
                        "learning",
                        learning.condition(),
                        page.t("operations.learning"),
                        learned(learning))
                .begun(learning.at() != null)
                .offering(Act.go(page.t("operations.learning.open"), "/understanding"));
    }

    private String learned(Part.Learning learning) {
        var at = learning.at();
        if (learning.held()) {
            return page.t("operations.learning.held");
        }
        if (at == null) {
            return page.t("operations.learning.none");
        }
        return learning.adopted()
                ? page.t("operations.learning.adopted", learning.lessons(), page.ago(at))
                : page.t("operations.learning.refused", page.ago(at), learning.lost());
    }

    private Line chain(Part.Chain chain) {
        return Line.of("record", chain.condition(), page.t("operations.record"), recorded(chain))
                .begun(chain.verifiedAt() != null)
                .offering(
                        Act.go(page.t("operations.record.open"), "/audit"),
                        Act.post(page.t("operations.record.verify"), "/audit/verification"));
    }

    private String recorded(Part.Chain chain) {
        var at = chain.verifiedAt();
        var bad = chain.firstBad();
        if (at == null) {
            return page.t("operations.record.unverified", chain.entries());
        }
        var by = chain.by();
        return bad == null
                ? page.t(
                        "operations.record.intact",
                        chain.entries(),
                        page.ago(at),
                        by == null ? page.t("operations.record.nobody") : by)
                : page.t("operations.record.broken", bad, page.ago(at));
    }

    private Line backup(Part.Backup backup) {
        var line =
                Line.of("backup", backup.condition(), page.t("operations.backup"), backedUp(backup))
                        .begun(backup.at() != null);
        var file = backup.file();
        return file == null
                ? line
                : line.noting(
                        List.of(
                                new Note(
                                        page.t("operations.backup.file"),
                                        "",
                                        backup.there()
                                                ? file + " · " + size(backup.bytes())
                                                : page.t("operations.backup.moved", file)),
                                new Note(
                                        page.t("operations.backup.key"),
                                        "",
                                        page.t("operations.backup.key.apart"))));
    }

    private String backedUp(Part.Backup backup) {
        var at = backup.at();
        if (at == null) {
            return backup.automatic()
                    ? page.t("operations.backup.soon")
                    : page.t("operations.backup.none");
        }
        if (backup.overdue()) {
            return page.t("operations.backup.old", page.ago(at));
        }
        return backup.automatic()
                ? page.t("operations.backup.daily", page.ago(at))
                : page.t("operations.backup.made", page.ago(at));
    }

    private Line database(Part.Database database) {
        var size = size(database.bytes());
        var sentence =
                !database.durable()
                        ? page.t("operations.database.unsafe", database.version())
                        : database.own()
                                ? page.t("operations.database.own", database.version(), size)
                                : page.t("operations.database.external", database.version(), size);
        return Line.of("database", database.condition(), page.t("operations.database"), sentence);
    }

    private Line disk(Part.Disk disk) {
        var free = size(disk.free());
        var sentence =
                switch (disk.condition()) {
                    case WELL -> page.t("operations.disk.free", free, size(disk.total()));
                    case CARE -> page.t("operations.disk.little", free);
                    case TROUBLE -> page.t("operations.disk.tooLittle", free);
                };
        return Line.of("disk", disk.condition(), page.t("operations.disk"), sentence);
    }

    private Line program(Part.Program program) {
        var version = program.version();
        var since = page.ago(program.since());
        var sentence =
                version == null
                        ? page.t("operations.program.running", since)
                        : page.t("operations.program.version", version, since);
        return Line.of("program", program.condition(), page.t("operations.program"), sentence);
    }

    private String size(long bytes) {
        if (bytes >= TERABYTE) {
            return page.t("operations.size.terabytes", (double) bytes / TERABYTE);
        }
        if (bytes >= GIGABYTE) {
            return page.t("operations.size.gigabytes", (double) bytes / GIGABYTE);
        }
        return bytes >= MEGABYTE
                ? page.t("operations.size.megabytes", bytes / MEGABYTE)
                : page.t("operations.size.kilobytes", bytes / KILOBYTE);
    }
}
