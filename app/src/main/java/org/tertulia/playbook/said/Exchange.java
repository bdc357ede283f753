package org.tertulia.playbook.said;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;

/** Takes approved messages in and gives them out as a table: a row for each variant. */
@Component
public class Exchange {

    public static final int MOST = 2_000_000;

    private static final List<String> COLUMNS =
            List.of(
                    "handle",
                    "title",
                    "department",
                    "tags",
                    "intents",
                    "expires",
                    "language",
                    "size",
                    "tone",
                    "text",
                    "files");
    private static final List<String> NEEDED = List.of("handle", "title", "language", "text");

    private final ApprovedTexts texts;
    private final Composing composing;
    private final Departments departments;

    Exchange(ApprovedTexts texts, Composing composing, Departments departments) {
        this.texts = texts;
        this.composing = composing;
        this.departments = departments;
    }

    /** Why the rows of a text were left out; {@code line} is where its first row begins. */
    public record Left(int line, String handle, Refusal why) {}

    /**
     * What came of a file: {@code written} wait for an approval, {@code same} say what is there
     * already.
     */
    public record Brought(List<Text> written, int same, List<Left> left) {
        public Brought {
            written = List.copyOf(written);
            left = List.copyOf(left);
        }
    }

    /**
     * Each text of the file by itself, in a transaction of its own: one that cannot be taken keeps
     * none of the others out.
     */
    public Brought bring(Sight sight, String file) {
        if (file.length() > MOST) {
            throw new Refused(new SaidRefusal.FileTooLong(MOST));
        }
        var written = new ArrayList<Text>();
        var left = new ArrayList<Left>();
        var same = 0;
        for (var rows : texts(file).values()) {
            var handle = Sound.line(rows.getFirst().get("handle"));
            try {
                written.add(composing.bring(sight, handle, draft(sight, rows)));
            } catch (Refused refused) {
                if (refused.refusal() instanceof SaidRefusal.NothingChanged) {
                    same++;
                } else {
                    left.add(
                            new Left(
                                    rows.getFirst().line(),
                                    Sound.beginning(handle),
                                    refused.refusal()));
                }
            }
        }
        return new Brought(written, same, left);
    }

    /** A row by the names of its columns. */
    private record Read(int line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The rows of each text, by its handle, in the order in which they come. */
    private static Map<String, List<Read>> texts(String file) {
        var rows = Csv.read(Sound.clean(file).replaceFirst("^\uFEFF", ""));
        var names =
                rows.isEmpty()
                        ? List.<String>of()
                        : rows.getFirst().cells().stream()
                                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                                .toList();
        var missing = NEEDED.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refused(new SaidRefusal.FileUnreadable(String.join(", ", missing)));
        }
        var texts = new LinkedHashMap<String, List<Read>>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = new HashMap<String, String>();
            for (var i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
                cells.put(names.get(i), Csv.plain(row.cells().get(i)));
            }
            texts.computeIfAbsent(cells.getOrDefault("handle", "").strip(), _ -> new ArrayList<>())
                    .add(new Read(row.line(), cells));
        }
        return texts;
    }

    private Draft draft(Sight sight, List<Read> rows) {
        var first = rows.getFirst();
        return new Draft(
                first.get("title"),
                department(sight, first.get("department").strip()),
                list(first.get("tags")),
                list(first.get("intents")),
                day(first.get("expires").strip()),
                rows.stream()
                        .map(
                                row ->
                                        new Draft.Typed(
                                                row.get("language"),
                                                or(row.get("size"), Size.LONG.slug()),
                                                or(row.get("tone"), Tone.CLOSE.slug()),
                                                row.get("text")))
                        .toList(),
                files(first.get("files")));
    }

    /** One on each line: its hash, its name and what is to be seen on it, with slashes between. */
    private static List<Draft.Enclosed> files(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("/", 3))
                .map(
                        part ->
                                new Draft.Enclosed(
                                        part[0],
                                        part.length > 1 ? part[1] : "",
                                        part.length > 2 ? part[2] : ""))
                .toList();
    }

    private static String or(String typed, String usual) {
        return typed.isBlank() ? usual : typed;
    }

    private @Nullable Integer department(Sight sight, String name) {
        if (name.isEmpty()) {
            return null;
        }
        return departments.open(sight).stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .map(Department::number)
                .findFirst()
                .orElseThrow(() -> new Refused(new SaidRefusal.DepartmentNotOpen()));
    }

    private static List<String> list(String typed) {
        return Arrays.stream(typed.split("[,|]")).filter(each -> !each.isBlank()).toList();
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refused(new SaidRefusal.ExpiryUnclear());
        }
    }

    /** What is approved; of the others what waits. The retired ones stay out. */
    public String export(Sight sight) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        var names =
                departments.all(sight).stream()
                        .collect(Collectors.toMap(Department::id, Department::name));
        for (var text : texts.list(sight)) {
            var shown = text.shown();
            if (text.retired() == null && shown != null) {
                shown.content().variants().forEach(it -> rows.add(row(text, shown, it, names)));
            }
        }
        return Csv.write(rows);
    }

    private static List<String> row(
            Text text, Edition shown, Variant variant, Map<DepartmentId, String> names) {
        var content = shown.content();
        var department = content.department();
        return List.of(
                text.handle(),
                content.title(),
                department == null ? "" : names.getOrDefault(department, ""),
                String.join("|", content.tags()),
                String.join("|", new TreeSet<>(content.intents())),
                content.expires() == null ? "" : content.expires().toString(),
                variant.language(),
                variant.size().slug(),
                variant.tone().slug(),
                variant.text(),
                content.files().stream()
                        .map(file -> "%s/%s/%s".formatted(file.hash(), file.name(), file.alt()))
                        .collect(Collectors.joining("\n")));
    }
}
