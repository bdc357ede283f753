package org.tertulia.listening.web;

/** A part of a text, marked where a query asked for it. */
public record Piece(String text, boolean marked) {}
