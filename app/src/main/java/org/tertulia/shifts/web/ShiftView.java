package org.tertulia.shifts.web;

import java.util.List;
import org.tertulia.shifts.Shift;
import org.tertulia.web.kit.Option;

/**
 * One shift; {@code mine} may be given away, {@code others} are who could take it or stand in,
 * {@code theirs} shifts that could be had in return.
 */
record ShiftView(
        Shift shift,
        String name,
        String day,
        String own,
        String reader,
        String cover,
        String instead,
        boolean away,
        boolean mine,
        boolean open,
        List<Option> others,
        List<Option> theirs,
        ShiftForm form,
        String error) {}
