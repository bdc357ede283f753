package org.tertulia.language.model;

/** Is told the features of a text, those of each word together. */
public interface Taker {

    /** Whether the features of a word, which are always the same, have to be told. */
    boolean word(long key);

    /** A feature by a hash of what it is, which may be anything, and the family that it is of. */
    void add(int hash, int family);

    /** The word is over. */
    void end();
}
