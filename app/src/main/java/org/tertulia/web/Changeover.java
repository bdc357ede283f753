package org.tertulia.web;

/**
 * Between the company's own data and the made-up company: the program ends in order and starts
 * again by itself, on the other one's database. Neither ever opens the other's.
 */
public interface Changeover {

    /** Whether it can: with the database that the program brings itself. */
    boolean possible();

    /** Leaves for the made-up company. */
    void toDemo();

    /** Leaves the made-up company, and deletes it with its database and all its files. */
    void fromDemo();
}
