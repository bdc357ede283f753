package org.tertulia.networks.plaza.crowd;

/** Somebody on the square; {@code number} is the place among all of them. */
public record Persona(int number, String name, Variety variety, Temper temper) {}
