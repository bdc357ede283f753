package org.tertulia.networks;

/** The message that another answers, where the network tells its text. */
public record Quoted(String author, String text) {}
