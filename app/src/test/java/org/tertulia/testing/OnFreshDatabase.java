package org.tertulia.testing;

/**
 * A component of a module's tests that makes the module forget what it remembers (caches, indexes),
 * called before each test class.
 */
public interface OnFreshDatabase {

    void forget();
}
