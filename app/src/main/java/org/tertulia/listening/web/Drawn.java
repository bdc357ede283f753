package org.tertulia.listening.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tertulia.listening.matching.Drawing;
import org.tertulia.listening.matching.Drawing.Group;
import org.tertulia.listening.matching.Drawing.Part;
import org.tertulia.listening.matching.Drawing.Row;
import org.tertulia.listening.matching.Drawing.Rule;

/** The groups and rows of a form: each row tells the group that it stands in. */
final class Drawn {

    private static final Pattern ACT = Pattern.compile("(?:row|drop)-(\\d{1,4})(?:-(\\d{1,4}))?");
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
                    rows.add(new Row(part(parts.get(row)), values.get(row)));
                }
            }
            groups.add(new Group(rule(rules.get(group)), rows));
        }
        return Optional.of(new Drawing(groups));
    }

    /** What no form sends is read as what it may have meant. */
    private static Part part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(Part.TEXT);
    }

    private static Rule rule(String name) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElse(Rule.ANY);
    }

    /** With another row or group, or one less: {@code row-1}, {@code group}, {@code drop-0-2}. */
    static Drawing changed(Drawing drawing, String act) {
        var drawn = new Drawn(drawing.groups());
        var asked = ACT.matcher(act);
        if (act.equals("group")) {
            drawn.groups.add(new Group(Rule.ANY, List.of(BLANK)));
        } else if (asked.matches()) {
            drawn.change(Integer.parseInt(asked.group(1)), asked.group(2));
        }
        return drawn.groups.isEmpty() ? blank() : new Drawing(drawn.groups);
    }

    /** Another row for a group, or without the one that is dropped. */
    private void change(int group, @Nullable String dropped) {
        if (group >= groups.size()) {
            return;
        }
        var rows = new ArrayList<>(groups.get(group).rows());
        if (dropped == null) {
            rows.add(BLANK);
        } else if (Integer.parseInt(dropped) < rows.size()) {
            rows.remove(Integer.parseInt(dropped));
        }
        if (rows.isEmpty()) {
            groups.remove(group);
        } else {
            groups.set(group, new Group(groups.get(group).rule(), rows));
        }
    }
}
