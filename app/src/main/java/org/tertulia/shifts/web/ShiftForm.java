package org.tertulia.shifts.web;

import java.util.List;
import java.util.Set;
import org.tertulia.web.kit.Option;

/** A shift as it is filled in: hours as {@code 09:00}, what it attends as {@code channel:3}. */
record ShiftForm(
        String member,
        String date,
        String begins,
        String ends,
        boolean nextDay,
        String zone,
        Set<String> cover,
        List<Option> people,
        List<Group> groups,
        String error) {

    /** A brand with its channels, to be chosen from. */
    record Group(String brand, String value, List<Option> channels) {}
}
