package org.tertulia.listening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.tertulia.listening.matching.Drawing;
import org.tertulia.listening.matching.Drawing.Group;
import org.tertulia.listening.matching.Drawing.Part;
import org.tertulia.listening.matching.Drawing.Row;
import org.tertulia.listening.matching.Drawing.Rule;

/** The groups and rows of a form: each row tells the group that it stands in. */
final class Drawn {

    private static final Row BLANK = new Row(Part.WORDS, "");

    private final List<Group> groups = new ArrayList<>();

    private Drawn(List<Group> groups) {
        this.groups.addAll(groups);
    }

    /** Where one begins. */
    static Drawing blank() {
        return new Drawing(List.of(new Group(Rule.ANY, List.of(BLANK))));
    }

    /** What the form shows; empty where it shows the query as text. */
    static Optional<Drawing> read(MultiValueMap<String, String> fields) {
        if (!fields.containsKey("drawn")) {
            return Optional.empty();
        }
        var rules = fields.getOrDefault("rule", List.of());
        var owners = fields.getOrDefault("group", List.of());
        var parts = fields.getOrDefault("part", List.of());
        var values = fields.getOrDefault("value", List.of());
        var groups = new ArrayList<Group>();
        for (int group = 0; group < rules.size(); group++) {
            var rows = new ArrayList<Row>();
            for (int row = 0; row < Math.min(owners.size(), parts.size()); row++) {
                if (row < values.size() && owners.get(row).equals(String.valueOf(group))) {
                    rows.add(new Row(Part.valueOf(parts.get(row)), values.get(row)));
                }
            }
            groups.add(new Group(Rule.valueOf(rules.get(group)), rows));
        }
        return Optional.of(new Drawing(groups));
    }

    /** With another row or group, or one less: {@code row-1}, {@code group}, {@code drop-0-2}. */
    static Drawing changed(Drawing drawing, String act) {
        var drawn = new Drawn(drawing.groups());
        var words = act.split("-", -1);
        switch (words[0]) {
            case "row" -> drawn.add(Integer.parseInt(words[1]));
            case "group" -> drawn.groups.add(new Group(Rule.ANY, List.of(BLANK)));
            case "drop" -> drawn.drop(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            default -> {}
        }
        return drawn.groups.isEmpty() ? blank() : new Drawing(drawn.groups);
    }

    private void add(int group) {
        var rows = new ArrayList<>(groups.get(group).rows());
        rows.add(BLANK);
        groups.set(group, new Group(groups.get(group).rule(), rows));
    }

    private void drop(int group, int row) {
        var rows = new ArrayList<>(groups.get(group).rows());
        rows.remove(row);
        if (rows.isEmpty()) {
            groups.remove(group);
        } else {
            groups.set(group, new Group(groups.get(group).rule(), rows));
        }
    }
}
