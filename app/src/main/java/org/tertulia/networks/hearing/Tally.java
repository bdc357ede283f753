package org.tertulia.networks.hearing;

/**
 * What became of rows handed in: {@code accepted} are new and readable, {@code duplicates} were
 * here already, {@code quarantined} are new and unreadable.
 */
public record Tally(long rows, long accepted, long duplicates, long quarantined) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Receipt good, Receipt bad) {
        return new Tally(
                rows + good.accepted() + good.duplicates() + bad.accepted() + bad.duplicates(),
                accepted + good.accepted(),
                duplicates + good.duplicates() + bad.duplicates(),
                quarantined + bad.accepted());
    }
}
