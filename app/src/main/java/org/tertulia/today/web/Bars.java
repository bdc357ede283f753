package org.tertulia.today.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.tertulia.web.Page;

/** How much was heard in each hour since a time, drawn as bars of a hundred at most. */
record Bars(ZonedDateTime begin, List<Long> counts) {

    Bars {
        counts = List.copyOf(counts);
    }

    /** One hour: its height, how many it stands for, and its label where there is room for one. */
    record Bar(int height, long count, ZonedDateTime at, boolean labelled) {

        String hour(Page page) {
            return Bars.hour(at, page);
        }
    }

    List<Bar> all() {
        var most = Math.max(1, most());
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < counts.size(); i++) {
            var at = begin.plusHours(i);
            var height = (int) Math.ceil(100.0 * counts.get(i) / most);
            bars.add(new Bar(height, counts.get(i), at, at.getHour() % 6 == 0));
        }
        return bars;
    }

    long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private long most() {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The same in words. */
    String summary(Page page) {
        if (total() == 0) {
            return page.t("today.heard.none");
        }
        var peak = begin.plusHours(counts.indexOf(most()));
        return page.t("today.heard.summary", total(), most(), hour(peak, page));
    }

    private static String hour(ZonedDateTime at, Page page) {
        return DateTimeFormatter.ofPattern(page.t("today.hour"), page.locale()).format(at);
    }
}
