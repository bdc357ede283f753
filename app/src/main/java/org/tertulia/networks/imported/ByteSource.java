package org.tertulia.networks.imported;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes one by one or line by line, with the possibility to take some back. */
final class ByteSource implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private byte[] returned = new byte[0];
    private int returnedPosition;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** The next byte, -1 at the end. */
    int read() throws IOException {
        if (returnedPosition < returned.length) {
            return returned[returnedPosition++] & 0xff;
        }
        if (position == limit) {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    /**
     * Adds the bytes of the next line to {@code out} until that holds so many; how many they were,
     * without the line feed. -1 at the end.
     */
    long readLine(ByteArrayOutputStream out, int most) throws IOException {
        int next = read();
        if (next < 0) {
            return -1;
        }
        long length = 0;
        for (; next >= 0 && next != '\n'; next = read()) {
            length++;
            if (out.size() < most) {
                out.write(next);
            }
            if (returnedPosition == returned.length) {
                length += readOn(out, most);
            }
        }
        return length;
    }

    /** Of the line what lies in the buffer. */
    private int readOn(ByteArrayOutputStream out, int most) {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        int length = end - position;
        out.write(buffer, position, Math.min(length, most - out.size()));
        position = end;
        return length;
    }

    void giveBack(byte[] bytes, int from) {
        var left = returned.length - returnedPosition;
        var joined = new byte[bytes.length - from + left];
        System.arraycopy(bytes, from, joined, 0, bytes.length - from);
        System.arraycopy(returned, returnedPosition, joined, bytes.length - from, left);
        returned = joined;
        returnedPosition = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
