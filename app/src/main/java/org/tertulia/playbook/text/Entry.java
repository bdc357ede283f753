package org.tertulia.playbook.text;

/**
 * Something that a text says: the word with which its line begins, and the rest.
 *
 * @param word {@code protocol}, {@code ==}, {@code -}, {@code if}, {@code otherwise}, {@code label
 *     es}, or what stands before a colon
 */
record Entry(int line, String word, String rest) {}
