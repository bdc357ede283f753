package org.tertulia.networks.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, and what their program put beneath it: their signature and the mail that
 * they answer. Words between quoted lines stay where they are, with the lines.
 */
record Folded(String text, @Nullable String beneath) {

    private static final int MOST_BENEATH = 4_000;

    /** As programs begin what they quote, in some languages; always a line of its own. */
    private static final Pattern BEGINS =
            Pattern.compile(
                    "(?i)\\s*(-{2,}\\s*(original message|mensaje original|forwarded message|mensaje"
                            + " reenviado|ursprüngliche nachricht|message d'origine).*"
                            + "|_{20,}|(el|on|am|le|em|op|il)\\b.{5,300}\\b(escribió|wrote|schrieb|a"
                            + " écrit|escreveu|schreef|ha scritto).{0,100}:)\\s*");

    private static final Pattern HEADER =
            Pattern.compile("(?i)\\s*\\*?(de|from|von):\\*? .{3,300}");
    private static final Pattern NEXT_HEADER =
            Pattern.compile(
                    "(?i)\\s*\\*?(enviado|enviado el|sent|date|fecha|gesendet|para|to):\\*? .*");

    static Folded of(String said) {
        var lines = said.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        var end = Math.min(signature(lines), quoted(lines));
        var text = String.join("\n", lines.subList(0, end)).strip();
        var beneath = String.join("\n", lines.subList(end, lines.size())).strip();
        if (text.isEmpty()) {
            return new Folded(said.strip(), null);
        }
        return new Folded(text, beneath.isEmpty() ? null : cut(beneath));
    }

    private static String cut(String beneath) {
        return beneath.length() <= MOST_BENEATH
                ? beneath
                : beneath.substring(0, beneath.offsetByCodePoints(0, MOST_BENEATH / 2)) + "…";
    }

    /** Where the signature begins: behind two dashes and a blank (RFC 3676). */
    private static int signature(List<String> lines) {
        for (var at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).equals("-- ") || lines.get(at).equals("--")) {
                return at;
            }
        }
        return lines.size();
    }

    private static int quoted(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (begins(lines, at)) {
                return at;
            }
        }
        return trailing(lines);
    }

    private static boolean begins(List<String> lines, int at) {
        var line = lines.get(at);
        if (line.length() > 500 || line.startsWith(">")) {
            return false;
        }
        var next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        var both = line.strip() + " " + next.strip();
        var intro =
                BEGINS.matcher(line).matches()
                        || BEGINS.matcher(both).matches() && both.length() <= 500;
        return intro && onlyQuoted(lines, at)
                || HEADER.matcher(line).matches() && NEXT_HEADER.matcher(next).matches();
    }

    /** Nobody wrote between the lines that follow: else they stay. */
    private static boolean onlyQuoted(List<String> lines, int at) {
        var rest = lines.subList(Math.min(lines.size(), at + 2), lines.size());
        var marked = rest.stream().anyMatch(line -> line.startsWith(">"));
        return !marked || rest.stream().allMatch(line -> line.isBlank() || line.startsWith(">"));
    }

    /** Quoted lines at the end, without a word before them. */
    private static int trailing(List<String> lines) {
        var at = lines.size();
        var marked = false;
        while (at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).startsWith(">"))) {
            at--;
            marked |= lines.get(at).startsWith(">");
        }
        return marked ? at : lines.size();
    }
}
