package org.tertulia.shifts;

import java.time.Instant;
import org.tertulia.kernel.MemberId;

/** Somebody is on duty from one moment to another; {@code shift} is the number of their shift. */
public record Duty(int shift, MemberId member, Cover cover, Instant begins, Instant ends) {}
