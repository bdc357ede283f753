package org.tertulia.language.training;

/**
 * What somebody who reads messages says of one: the label that is right, of the head that asks for
 * it.
 */
public record Lesson(String text, String head, String label) {}
