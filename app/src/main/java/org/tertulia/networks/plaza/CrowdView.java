package org.tertulia.networks.plaza;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Channel;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** How full a square is, what happens there, its weather, and what became of our requests. */
record CrowdView(
        Channel channel,
        Life life,
        Setting setting,
        List<Journal.JournalLine> journal,
        @Nullable String no) {

    String path() {
        return "/channels/" + channel.number() + "/plaza";
    }

    /** The speeds that have a name, and the present one if it has none. */
    List<Option> speeds(Page page) {
        var options = new ArrayList<Option>();
        var named = false;
        for (var speed : Speed.values()) {
            named |= speed.perMinute == setting.perMinute();
            options.add(new Option(String.valueOf(speed.perMinute), page.t(speed.label)));
        }
        if (!named) {
            var present = String.valueOf(setting.perMinute());
            options.add(new Option(present, page.t("networks.plaza.speed.other", present)));
        }
        return options;
    }

    List<Share> calls() {
        var weather = setting.weather();
        return List.of(
                new Share(
                        "limited",
                        "networks.plaza.weather.limited",
                        "networks.plaza.weather.limited.hint",
                        weather.limited()),
                new Share(
                        "lost",
                        "networks.plaza.weather.lost",
                        "networks.plaza.weather.lost.hint",
                        weather.lost()),
                new Share(
                        "late",
                        "networks.plaza.weather.late",
                        "networks.plaza.weather.late.hint",
                        weather.late()),
                new Share(
                        "silent",
                        "networks.plaza.weather.silent",
                        "networks.plaza.weather.silent.hint",
                        weather.silent()),
                new Share(
                        "lying",
                        "networks.plaza.weather.lying",
                        "networks.plaza.weather.lying.hint",
                        weather.lying()),
                new Share(
                        "expired",
                        "networks.plaza.weather.expired",
                        "networks.plaza.weather.expired.hint",
                        weather.expired()),
                new Share(
                        "repeated",
                        "networks.plaza.weather.repeated",
                        "networks.plaza.weather.repeated.hint",
                        weather.repeated()),
                new Share(
                        "shuffled",
                        "networks.plaza.weather.shuffled",
                        "networks.plaza.weather.shuffled.hint",
                        weather.shuffled()),
                new Share(
                        "lateSeconds",
                        "networks.plaza.weather.lateSeconds",
                        "networks.plaza.weather.lateSeconds.hint",
                        weather.lateSeconds()));
    }

    /** One figure of the weather. */
    record Share(String name, String label, String hint, int value) {}

    static String what(Journal.JournalLine line) {
        return switch (line.what()) {
            case ACCEPTED -> "networks.plaza.journal.accepted";
            case RECOGNISED -> "networks.plaza.journal.recognised";
            case REJECTED -> "networks.plaza.journal.rejected";
            case LIMITED -> "networks.plaza.journal.limited";
            case EXPIRED -> "networks.plaza.journal.expired";
            case LOST -> "networks.plaza.journal.lost";
            case LATE -> "networks.plaza.journal.late";
        };
    }

    static String tone(Journal.JournalLine line) {
        return switch (line.what()) {
            case ACCEPTED -> "good";
            case RECOGNISED -> "";
            case REJECTED, LOST, LATE, LIMITED, EXPIRED -> "due";
        };
    }
}
