package org.tertulia.kernel;

/** What a member may do, from least to most; each may do all that the ones before it may. */
public enum Role {
    /** Sees, and may propose what others decide; changes nothing else. */
    READER,
    /** Answers what arrives. */
    AGENT,
    /** Sets up channels and watches, sees the record. */
    SUPERVISOR,
    /** Decides about people, keys and the company. */
    OWNER;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** The authority under which Spring Security knows this role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
