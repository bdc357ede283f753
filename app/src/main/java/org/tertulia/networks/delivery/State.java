package org.tertulia.networks.delivery;

/** Where an outbound row is on its way, under the names of the database. */
enum State {
    QUEUED("queued"),
    /** Written down before the request leaves: from here on it may be there. */
    ARMED("armed"),
    UNKNOWN("unknown"),
    CONFIRMED("confirmed"),
    REJECTED("rejected"),
    NEEDS_PERSON("needs-person"),
    GIVEN_UP("given-up");

    final String column;

    State(String column) {
        this.column = column;
    }

    static State of(String column) {
        for (var state : values()) {
            if (state.column.equals(column)) {
                return state;
            }
        }
        throw new IllegalArgumentException(column);
    }

    /** A courier has something to do with it, now or later. */
    boolean underWay() {
        return this == QUEUED || this == ARMED || this == UNKNOWN;
    }

    boolean settled() {
        return this == CONFIRMED || this == REJECTED || this == GIVEN_UP;
    }
}
