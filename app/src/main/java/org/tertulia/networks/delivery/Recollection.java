package org.tertulia.networks.delivery;

/**
 * Knows from outside the database what it must contain; implemented by the module that looks after
 * the program.
 */
public interface Recollection {

    /** False when the database has forgotten something: it was set back to an earlier time. */
    boolean holds();
}
