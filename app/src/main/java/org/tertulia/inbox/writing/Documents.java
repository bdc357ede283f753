package org.tertulia.inbox.writing;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The numbers by which states know a person, each told from other numbers by its check digit. */
final class Documents {

    /** How a number is written, and whether its letters and digits alone are one. */
    record Document(Pattern pattern, Predicate<String> checks) {}

    static final List<Document> ALL =
            List.of(
                    // Spain: DNI, NIE
                    of(
                            "(?:\\d{8}|\\d{1,2}\\.\\d{3}\\.\\d{3}|[xyz][ -]?\\d{7})[ -]?[a-z]",
                            Checksums::identity),
                    // Mexico: CURP; RFC of a person, which a company's is one letter shorter than
                    of("[a-z][a-z]{3}\\d{6}[hmx][a-z]{5}[a-z\\d]\\d", Checksums::curp),
                    of("[a-zñ]{4}[ -]?\\d{6}[ -]?[a-z\\d]{2}[a\\d]", Checksums::rfc),
                    // Argentina: CUIT and CUIL of a person
                    of("2[0347][ -]?\\d{8}[ -]?\\d", Checksums::cuit),
                    // Chile: RUN
                    of("\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dk]|\\d{7,8}-[\\dk]", Checksums::rut),
                    // Brazil: CPF
                    of("\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}", Checksums::cpf));

    private Documents() {}

    private static Document of(String shape, Predicate<String> checks) {
        return new Document(
                Pattern.compile(
                        "(?iu)(?<![\\w.,/+#-])(?:" + shape + ")(?![\\p{L}\\p{N}]|[.,/-]\\d)"),
                checks);
    }
}
