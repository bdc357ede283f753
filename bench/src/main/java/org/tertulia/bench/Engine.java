package org.tertulia.bench;

import java.util.List;
import java.util.function.ToLongFunction;

/** Something that looks at messages; {@code work} returns how many hits a batch of them has. */
public record Engine(String name, int batch, ToLongFunction<List<Said>> work) {}
