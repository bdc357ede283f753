package org.tertulia.language.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What is learned, as it lies in its file: one model for the language of a text, one for all else.
 *
 * @param name shipped or measuring
 */
public record Models(String name, Model language, Model understanding) {

    public static final String SHIPPED = "shipped";

    private static final int MAGIC = 0x54455255;

    /** That which the program brings along; read when first asked for. */
    public static Models shipped() {
        return Shipped.MODELS;
    }

    /** Tells the shipped model from that of another version of the program. */
    public static String shippedDigest() {
        return Shipped.DIGEST;
    }

    public void write(OutputStream file) throws IOException {
        var packed = new DeflaterOutputStream(file, new Deflater(Deflater.BEST_COMPRESSION));
        try (var out = new DataOutputStream(new BufferedOutputStream(packed))) {
            out.writeInt(MAGIC);
            out.writeUTF(name);
            language.write(out);
            understanding.write(out);
        }
    }

    public static Models read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("This is no model of Tertulia's");
            }
            return new Models(in.readUTF(), Model.read(in), Model.read(in));
        }
    }

    private static final class Shipped {

        private static final String DIGEST;
        private static final Models MODELS;

        static {
            try (var stream = Models.class.getResourceAsStream("/language/shipped.model")) {
                if (stream == null) {
                    throw new IllegalStateException("The program was built without its model");
                }
                var bytes = stream.readAllBytes();
                var sha = MessageDigest.getInstance("SHA-256");
                DIGEST = HexFormat.of().formatHex(sha.digest(bytes));
                MODELS = read(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
