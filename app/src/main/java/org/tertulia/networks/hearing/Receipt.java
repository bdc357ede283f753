package org.tertulia.networks.hearing;

/** What became of what was handed in. */
public record Receipt(int accepted, int duplicates) {

    Receipt plus(Receipt other) {
        return new Receipt(accepted + other.accepted, duplicates + other.duplicates);
    }
}
