package org.tertulia.inbox.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tertulia.inbox.writing.Find.Kind;

/**
 * Looks for personal data in a text: e-mail addresses, telephone numbers, accounts and cards with
 * their check digits, identity numbers with theirs. Rather one too many than one too few; who
 * writes can say that it is meant to be public. What is published of ours is none.
 */
public final class PersonalData {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");

    /** Not {@code @ana@example.org}, which is how accounts are named on open networks. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?i)(?<![\\w@.+-])[\\w.+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[a-z]{2,24}\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SPOKEN_EMAIL =
            Pattern.compile(
                    "(?i)(?<![\\w.+-])[\\w.+-]{2,64}\\s?(?:\\(at\\)|\\[at\\]|\\(arroba\\)|\\[arroba\\]|\\sarroba\\s)\\s?"
                            + "[\\p{L}\\p{N}-]{2,63}(?:\\.|\\s(?:punto|dot)\\s|\\s?(?:\\(punto\\)|\\(dot\\))\\s?)[a-z]{2,24}\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern IBAN =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[a-z]{2}[ -]?\\d{2}(?:[ -]?[a-z0-9]){11,30}");
    private static final Pattern CARD =
            Pattern.compile("(?<![\\w.,/+#-])[2-6]\\d{3}(?:[ -]?\\d){10,15}(?![\\w]|[.,/-]\\d)");

    /** A number of something that was bought or sent, which says of nobody anything. */
    private static final Pattern OF_A_THING =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:pedidos?|orden|factura|albar[aá]n|env[ií]o|seguimiento|referencia|ref|incidencia|ticket|tique"
                            + "|reserva|expediente|reclamaci[oó]n|caso|serie|art[ií]culo|order|invoice|tracking|reference"
                            + "|booking|case|serial|item|parcel)\\.?\\s*"
                            + "(?:(?:es|el|la|is|con|de|with|n[uú]mero|number|no|n[.ºo°]{1,2}|num|nr)\\.?\\s*){0,3}[:#]?\\s*$");

    private final String text;
    private final Set<String> published;
    private final List<Find> finds = new ArrayList<>();

    private PersonalData(String text, Collection<String> published) {
        this.text = text;
        this.published = published.stream().map(PersonalData::plain).collect(Collectors.toSet());
    }

    /** In the order in which they stand; {@code published} are addresses and numbers of ours. */
    public static List<Find> in(String text, Collection<String> published) {
        var data = new PersonalData(LINK.matcher(text).replaceAll(PersonalData::blank), published);
        data.look(IBAN, Kind.IBAN, _ -> true);
        data.look(CARD, Kind.CARD, data::pays);
        for (var document : Documents.ALL) {
            data.look(document.pattern(), Kind.IDENTITY, it -> data.names(it, document));
        }
        data.look(EMAIL, Kind.EMAIL, _ -> true);
        data.look(SPOKEN_EMAIL, Kind.EMAIL, _ -> true);
        Phones.SHAPED.forEach(phone -> data.look(phone, Kind.PHONE, data::calls));
        data.look(Phones.CALLED, Kind.PHONE, data::isCalled);
        return data.finds.stream().sorted(Comparator.comparingInt(Find::from)).toList();
    }

    /** Data may stand in a link, but there it is the link's, and order numbers look like phones. */
    private static String blank(MatchResult link) {
        return " ".repeat(link.end() - link.start());
    }

    private void look(Pattern pattern, Kind kind, Predicate<MatchResult> counts) {
        var found = pattern.matcher(text);
        var from = 0;
        while (from < text.length() && found.find(from)) {
            var end = kind == Kind.IBAN ? account(found) : found.end();
            if (end < 0 || !counts.test(found.toMatchResult())) {
                // What begins a little later may be one all the same.
                from = found.start() + 1;
                continue;
            }
            from = end;
            var find = new Find(kind, text.substring(found.start(), end), found.start(), end);
            if (!ours(find) && finds.stream().noneMatch(find::overlaps)) {
                finds.add(find);
            }
        }
    }

    /** Where an account ends, which words may follow; -1 where it is none. */
    private int account(MatchResult found) {
        var whole = alone(found.group()).toUpperCase(Locale.ROOT);
        var length = Checksums.ibanLength(whole.substring(0, 2));
        if (length == 0 || whole.length() < length || !Checksums.iban(whole.substring(0, length))) {
            return -1;
        }
        var taken = 0;
        for (var i = found.start(); i < found.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && ++taken == length) {
                var next = i + 1;
                return next < text.length() && Character.isLetterOrDigit(text.charAt(next))
                        ? -1
                        : next;
            }
        }
        return -1;
    }

    /** Whether somebody answers there, rather than it being the number of a thing. */
    private boolean calls(MatchResult found) {
        var written = found.group();
        var digits = digits(written);
        if (written.startsWith("+") || written.startsWith("00")) {
            return true;
        }
        return !Phones.ofACompany(digits) && !ofAThing(found);
    }

    private boolean isCalled(MatchResult found) {
        return Phones.called(before(found)) && calls(found);
    }

    /** Written in one go, a number of a thing may have the check digit of a card by chance. */
    private boolean pays(MatchResult found) {
        var digits = digits(found.group());
        return Checksums.card(digits) && !(digits.equals(found.group()) && ofAThing(found));
    }

    private boolean names(MatchResult found, Documents.Document document) {
        return document.checks().test(alone(found.group())) && !ofAThing(found);
    }

    private boolean ofAThing(MatchResult found) {
        return OF_A_THING.matcher(before(found)).find();
    }

    private String before(MatchResult found) {
        return text.substring(Math.max(0, found.start() - 60), found.start());
    }

    /** An address of ours, or all of a domain; a phone with or without the country's number. */
    private boolean ours(Find find) {
        var plain = plain(find.shown());
        return published.contains(plain)
                || find.kind() == Kind.EMAIL
                        && published.stream()
                                .anyMatch(it -> it.startsWith("@") && plain.endsWith(it))
                || find.kind() == Kind.PHONE
                        && published.stream()
                                .filter(it -> it.length() >= 9 && digits(it).equals(it))
                                .anyMatch(it -> it.endsWith(plain) || plain.endsWith(it));
    }

    private static String plain(String written) {
        var lower = written.strip().toLowerCase(Locale.ROOT);
        if (lower.contains("@")) {
            return lower;
        }
        var alone = alone(lower);
        return alone.startsWith("00") ? alone.substring(2) : alone;
    }

    private static String alone(String written) {
        return written.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String digits(String written) {
        return written.replaceAll("\\D", "");
    }
}
