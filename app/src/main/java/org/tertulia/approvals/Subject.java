package org.tertulia.approvals;

import java.util.UUID;
import org.tertulia.kernel.BrandId;

/** What is decided on: of a {@link Matter}'s kind, such as {@code answer}, of one brand. */
public record Subject(String kind, UUID id, BrandId brand) {}
