package org.tertulia.listening.matching;

/** A part of a text that a query asked for, from its first character to behind its last. */
public record Mark(int from, int to) {}
