package org.tertulia.shifts.web;

import java.util.List;

/** The swaps that wait for somebody, and what became of others. */
record SwapsView(List<Row> open, List<Row> ended, String error) {

    /** A swap, and what the reader may do with it now. */
    record Row(
            int number,
            String from,
            String to,
            String shift,
            String inReturn,
            String state,
            String tone,
            boolean mayAnswer,
            boolean mayWithdraw,
            boolean mayDecide) {}
}
