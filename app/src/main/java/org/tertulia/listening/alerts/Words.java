package org.tertulia.listening.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Text;
import org.tertulia.networks.Author;

/**
 * Finds words of a list in texts, and people of a list among authors; folded, so that they meet.
 */
final class Words {

    private final List<Wanted> wanted;

    private Words(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    private record Wanted(String written, List<String> tokens) {}

    static Words of(List<String> lines) {
        return new Words(
                lines.stream()
                        .map(line -> new Wanted(line, tokens(line)))
                        .filter(each -> !each.tokens().isEmpty())
                        .toList());
    }

    /** The first line whose words stand in the text, one behind the other. */
    Optional<String> in(@Nullable String text) {
        if (wanted.isEmpty() || text == null) {
            return Optional.empty();
        }
        var said = tokens(text);
        return wanted.stream()
                .filter(each -> stands(each.tokens(), said))
                .map(Wanted::written)
                .findFirst();
    }

    private static boolean stands(List<String> wanted, List<String> said) {
        for (var at = 0; at + wanted.size() <= said.size(); at++) {
            if (said.subList(at, at + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> tokens(String text) {
        var tokens = Text.tokens(text);
        var all = new ArrayList<String>(tokens.size());
        for (var i = 0; i < tokens.size(); i++) {
            all.add(tokens.text(i));
        }
        return all;
    }

    /** The line that names this author by handle or name. */
    Optional<String> naming(@Nullable Author author) {
        if (author == null) {
            return Optional.empty();
        }
        return wanted.stream()
                .map(Wanted::written)
                .filter(line -> called(author.handle(), line) || called(author.name(), line))
                .findFirst();
    }

    private static boolean called(@Nullable String known, String line) {
        return known != null && bare(known).equals(bare(line));
    }

    private static String bare(String name) {
        var folded = Text.fold(name.strip());
        return folded.startsWith("@") ? folded.substring(1) : folded;
    }
}
