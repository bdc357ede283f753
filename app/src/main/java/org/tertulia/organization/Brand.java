package org.tertulia.organization;

import org.tertulia.kernel.BrandId;

/** What the company speaks for; {@code number} names it in URLs. */
public record Brand(BrandId id, int number, String name) {}
