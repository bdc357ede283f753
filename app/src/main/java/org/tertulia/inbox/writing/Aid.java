package org.tertulia.inbox.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a writer says of an answer beside its text.
 *
 * @param meant why personal data in it is meant to be public; empty where nothing was said
 * @param chosen the approved messages with which it began
 */
public record Aid(String meant, List<Chosen> chosen) {

    public static final Aid NONE = new Aid("", List.of());

    private static final Pattern MARK =
            Pattern.compile("([0-9]{1,9})\\.([0-9]{1,6})\\.([0-9]{1,3})((?::[0-9]{1,2}){0,9})");

    /** Nobody puts more together. */
    private static final int MOST = 5;

    public Aid {
        meant = meant.replace("\0", "");
        chosen = List.copyOf(chosen);
    }

    /**
     * A variant: the number of its text, its edition, and its place in that; {@code files} are the
     * places of those of the edition's files that go along.
     */
    public record Chosen(int text, int edition, int i, List<Integer> files) {

        public Chosen {
            files = List.copyOf(files);
        }

        String mark() {
            var places = files.stream().map(place -> ":" + place).collect(Collectors.joining());
            return text + "." + edition + "." + i + places;
        }

        static Optional<Chosen> of(String mark) {
            var found = MARK.matcher(mark.strip());
            return found.matches()
                    ? Optional.of(
                            new Chosen(
                                    Integer.parseInt(found.group(1)),
                                    Integer.parseInt(found.group(2)),
                                    Integer.parseInt(found.group(3)),
                                    Arrays.stream(found.group(4).split(":"))
                                            .filter(place -> !place.isEmpty())
                                            .map(Integer::valueOf)
                                            .distinct()
                                            .toList()))
                    : Optional.empty();
        }
    }

    /** What is chosen, as a form says it. */
    public String marks() {
        return chosen.stream().map(Chosen::mark).collect(Collectors.joining(","));
    }

    /**
     * As a form says it: marks such as {@code 12.3.0} or, with the first and the third of its
     * files, {@code 12.3.0:0:2}, with commas; what is none is left out.
     */
    public static Aid of(String meant, String marks) {
        return new Aid(
                meant,
                Arrays.stream(marks.split(","))
                        .flatMap(mark -> Chosen.of(mark).stream())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }
}
