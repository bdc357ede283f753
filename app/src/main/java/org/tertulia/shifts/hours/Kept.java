package org.tertulia.shifts.hours;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is to be. {@code region} is null for no shipped holidays; {@code own} are its own
 * ones, a line each.
 */
public record Kept(String name, ZoneId zone, Week week, @Nullable Region region, String own) {}
