package org.tertulia.networks.imported;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first row of a CSV file: what separates its fields, and which of them say what. */
record CsvHeader(char separator, List<String> names, Map<CsvColumn, Integer> columns) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Takes the separator under which most names are known. */
    static CsvHeader of(String row, @Nullable Character declared) {
        var best = of(row, declared == null ? ',' : declared);
        if (declared != null) {
            return best;
        }
        for (var separator : SEPARATORS) {
            var other = of(row, separator);
            var more = other.columns.size() - best.columns.size();
            if (more > 0 || (more == 0 && other.names.size() > best.names.size())) {
                best = other;
            }
        }
        return best;
    }

    static List<String> fields(String row, char separator) throws CsvParseException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(false)
                .ofSingleCsvRecord(row)
                .getFields();
    }

    static List<String> literally(String row, char separator) {
        return List.of(Pattern.compile(Pattern.quote(String.valueOf(separator))).split(row, -1));
    }

    private static CsvHeader of(String row, char separator) {
        List<String> names;
        try {
            names = fields(row, separator);
        } catch (CsvParseException e) {
            names = List.of();
        }
        Map<CsvColumn, Integer> columns = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < names.size(); i++) {
            var column = CsvColumn.named(names.get(i));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        return new CsvHeader(separator, List.copyOf(names), columns);
    }

    @Nullable String missing() {
        if (!columns.containsKey(CsvColumn.REMOTE_ID)) {
            return "remoteId";
        }
        return columns.containsKey(CsvColumn.TEXT) ? null : "text";
    }
}
