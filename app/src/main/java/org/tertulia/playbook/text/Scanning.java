package org.tertulia.playbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into entries; indented lines go on with the text above them. */
final class Scanning {

    private static final Pattern WORDED =
            Pattern.compile("(?s)(protocol|==|if|otherwise|-)(?:\\s+(.*)|)");
    private static final Pattern NAMED =
            Pattern.compile("(?s)([a-z]+(?: (?:es|en))?)\\s*:\\s*(.*)");
    private static final Pattern LABEL = Pattern.compile("(?s)(es|en)\\s*:\\s*(.*)");

    /** What may go on in the lines below. */
    private static final Pattern TEXTS = Pattern.compile("([a-z]+ )?(es|en)");

    private final List<Mistake> mistakes;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable StringBuilder open;
    private int openLine;
    private String openWord = "";
    private int blanks;
    private boolean afterChoice;

    private Scanning(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** Adds what it does not understand to the mistakes. */
    static List<Entry> scan(String text, List<Mistake> mistakes) {
        var scanning = new Scanning(mistakes);
        var number = 0;
        for (var line : text.replace("\0", "").lines().toList()) {
            number++;
            scanning.take(number, line);
        }
        scanning.shut();
        return scanning.entries;
    }

    private void take(int number, String line) {
        var said = line.strip();
        if (said.isEmpty()) {
            blanks++;
        } else if (Character.isWhitespace(line.charAt(0))) {
            indented(number, said);
        } else {
            shut();
            begin(number, said);
        }
    }

    private void indented(int number, String said) {
        var text = open;
        if (text != null) {
            text.append("\n".repeat(blanks + 1)).append(said);
            blanks = 0;
            return;
        }
        blanks = 0;
        var label = LABEL.matcher(said);
        if (afterChoice && label.matches()) {
            entries.add(new Entry(number, "label " + label.group(1), label.group(2)));
        } else if (afterChoice) {
            mistakes.add(Mistake.at(number, "playbook.mistake.label"));
        } else {
            mistakes.add(Mistake.at(number, "playbook.mistake.indented"));
        }
    }

    private void begin(int number, String said) {
        var worded = WORDED.matcher(said);
        var named = NAMED.matcher(said);
        if (worded.matches()) {
            var rest = worded.group(2);
            afterChoice = worded.group(1).equals("-");
            entries.add(new Entry(number, worded.group(1), rest == null ? "" : rest.strip()));
        } else if (named.matches()) {
            afterChoice = false;
            openOrAdd(number, named.group(1), named.group(2));
        } else {
            afterChoice = false;
            mistakes.add(Mistake.at(number, "playbook.mistake.unclear"));
        }
    }

    private void openOrAdd(int number, String word, String rest) {
        if (TEXTS.matcher(word).matches()) {
            open = new StringBuilder(rest);
            openLine = number;
            openWord = word;
        } else {
            entries.add(new Entry(number, word, rest));
        }
    }

    private void shut() {
        var text = open;
        if (text != null) {
            entries.add(new Entry(openLine, openWord, text.toString()));
        }
        open = null;
        blanks = 0;
    }
}
