package org.tertulia.files;

/** A file that is kept: {@code hash} is the SHA-256 of its bytes in hexadecimal digits. */
public record KeptFile(String hash, FileType type, int size) {

    public Attached attached(String name, String alt) {
        return new Attached(hash, type.named(name), type, size, alt);
    }
}
