package org.tertulia.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tertulia.language.Tokens;

/**
 * A linear model with all its heads side by side: each feature has one row, with a small weight for
 * each label of each head, so that one walk over the features of a text answers everything.
 */
public final class Model {

    private static final int ROWS = 1 << Features.BITS;

    private final List<Head> heads;
    private final byte[] weights;

    /** What the weight 1 of a column stands for. */
    private final float[] units;

    private final KnownWords known = new KnownWords();

    private Model(List<Head> heads, byte[] weights, float[] units) {
        this.heads = List.copyOf(heads);
        this.weights = weights;
        this.units = units;
    }

    /**
     * Of learned weights, row by row: each column is kept in steps of 1/127 of its greatest weight,
     * the few weights beyond six standard deviations cut down to that.
     */
    public static Model of(List<Head> heads, float[] learned) {
        int columns = learned.length / ROWS;
        var units = new float[columns];
        for (int column = 0; column < columns; column++) {
            units[column] = greatest(learned, column, columns) / 127;
        }
        var weights = new byte[learned.length];
        for (int at = 0; at < learned.length; at++) {
            float unit = units[at % columns];
            weights[at] = unit == 0 ? 0 : step(learned[at] / unit);
        }
        return new Model(heads, weights, units);
    }

    private static float greatest(float[] learned, int column, int columns) {
        double squares = 0;
        int used = 0;
        float most = 0;
        for (int at = column; at < learned.length; at += columns) {
            if (learned[at] != 0) {
                squares += learned[at] * learned[at];
                used++;
                most = Math.max(most, Math.abs(learned[at]));
            }
        }
        return (float) Math.min(most, 6 * Math.sqrt(squares / Math.max(1, used)));
    }

    public List<Head> heads() {
        return heads;
    }

    public Head head(String name) {
        return heads.stream().filter(head -> head.name().equals(name)).findFirst().orElseThrow();
    }

    /**
     * The score of each column: the mean of its weights, which grows with the root of the text;
     * empty where the text has no features.
     */
    public float[] scores(Reader reader, Tokens tokens) {
        var sums = new Sums(weights, units.length, known);
        reader.read(tokens, sums);
        return sums.scores(units);
    }

    /**
     * What the features of a text are multiplied by, so that long texts count no more than short.
     */
    public static float length(int features) {
        return features == 0 ? 0 : (float) (1 / Math.sqrt(features));
    }

    public Model with(List<Head> adjusted) {
        return new Model(adjusted, weights, units);
    }

    /** What a head has learned, feature by feature, its labels side by side. */
    public float[] weights(Head head) {
        int labels = head.labels().size();
        var some = new float[labels * ROWS];
        for (int at = 0; at < some.length; at++) {
            int column = head.first() + at % labels;
            some[at] = weights[at / labels * units.length + column] * units[column];
        }
        return some;
    }

    /** The same model, but that one head has other weights; what did not change stays as it is. */
    public Model with(Head head, float[] learned) {
        int labels = head.labels().size();
        var changed = weights.clone();
        for (int at = 0; at < learned.length; at++) {
            int column = head.first() + at % labels;
            changed[at / labels * units.length + column] =
                    units[column] == 0 ? 0 : step(learned[at] / units[column]);
        }
        return new Model(heads, changed, units);
    }

    private static byte step(float steps) {
        return (byte) Math.clamp(Math.round(steps), -127, 127);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(heads.size());
        for (var head : heads) {
            out.writeUTF(head.name());
            out.writeUTF(String.join(" ", head.labels()));
            out.writeDouble(head.sharpness());
            for (double each : head.leaning()) {
                out.writeDouble(each);
            }
        }
        for (float unit : units) {
            out.writeFloat(unit);
        }
        out.write(weights);
    }

    static Model read(DataInputStream in) throws IOException {
        var heads = new ArrayList<Head>();
        int columns = 0;
        for (int left = in.readShort(); left > 0; left--) {
            var name = in.readUTF();
            var labels = List.of(in.readUTF().split(" "));
            double sharpness = in.readDouble();
            var leaning = new double[labels.size()];
            for (int label = 0; label < leaning.length; label++) {
                leaning[label] = in.readDouble();
            }
            heads.add(new Head(name, labels, columns, sharpness, leaning));
            columns += labels.size();
        }
        var units = new float[columns];
        for (int column = 0; column < columns; column++) {
            units[column] = in.readFloat();
        }
        var weights = new byte[columns * ROWS];
        in.readFully(weights);
        return new Model(heads, weights, units);
    }
}
