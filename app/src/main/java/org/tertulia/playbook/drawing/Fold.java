package org.tertulia.playbook.drawing;

import java.util.ArrayList;
import java.util.List;

/** Folds a text into lines of so many letters; what does not fit ends with an ellipsis. */
final class Fold {

    private Fold() {}

    static List<String> lines(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
                if (lines.size() == most) {
                    lines.set(most - 1, cut(lines.getLast() + " " + word, letters));
                    return lines;
                }
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, letters));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** With one more line, unless it is empty. */
    static List<String> with(List<String> lines, String note, int letters) {
        var all = new ArrayList<>(lines);
        if (!note.isEmpty()) {
            all.add(cut(note, letters));
        }
        return all;
    }

    static String cut(String text, int letters) {
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }
}
