package org.tertulia.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private final Sources main = Sources.main();

    @Test
    void nobodyAsksTheSystemForTheTime() {
        // Tests must be able to move the clock, and two parts must not disagree about now.
        var asked =
                main.where(file -> !file.name().equals("Uuid7.java"))
                        .lines(
                                "System\\.currentTimeMillis|(Instant|LocalDate|LocalDateTime|ZonedDateTime"
                                        + "|OffsetDateTime|LocalTime|Year|YearMonth)\\.now\\(\\)"
                                        + "|Clock\\.system(?!UTC\\(\\);)");

        assertThat(asked).as("use the injected Clock").isEmpty();
    }

    @Test
    void everyListenerHasAPinnedId() {
        // A stored or logged listener must keep its name when its method is renamed.
        assertThat(main.lines("@(Transactional|ApplicationModule)?EventListener(\\(\\)|\\s*$)"))
                .as("write @EventListener(id = \"module.what\")")
                .isEmpty();
    }

    @Test
    void noClassIsNamedAfterItsLayer() {
        // A name that says nothing about the business hides two reasons to change.
        var named =
                main.files().stream()
                        .map(Sources.Source::name)
                        .filter(
                                Pattern.compile(
                                                "(Impl|Manager|Helper|Utils?|Dto|ServiceImpl)\\.java$")
                                        .asPredicate())
                        .toList();

        assertThat(named).isEmpty();
    }

    @Test
    void theKitShowsEveryComponent() throws IOException {
        // What nobody sees there is made a second time; the form token is not to be seen.
        var kit = Sources.ROOT.resolve("app/src/main/java/org/tertulia/web/kit");
        var page = Files.readString(kit.resolveSibling("showcase/kitPage.jte"));
        var missing =
                Sources.under(kit, ".jte").files().stream()
                        .map(file -> file.name().replace(".jte", ""))
                        .filter(name -> !name.equals("csrf"))
                        .filter(name -> !page.contains("@template.web.kit." + name + "("))
                        .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void everyWarningHasACodeThatIsExplained() throws IOException {
        // Whoever looks after the program searches for a code, not for a sentence that changes.
        var told = Pattern.compile("(?s)\\b(?:log|LOG)\\.(?:warn|error)\\(\\s*\"([^\"]*)\"");
        var explained = Files.readString(Sources.ROOT.resolve("docs/operating.md"));
        var codes =
                main.files().stream()
                        .filter(file -> file.name().endsWith(".java"))
                        .flatMap(file -> told.matcher(file.text()).results())
                        .map(found -> found.group(1).split(": ", 2)[0])
                        .toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{3,4}-\\d{2}"), "begins with a code")
                .allMatch(code -> explained.contains("| `" + code + "` |"), "is in operating.md");
    }

    @Test
    void noTableIsNamedInAString() {
        // jOOQ's generated tables make a renamed column a compile error, and let the modules'
        // verification see who reads which table; a string passes both unseen.
        var named =
                main.lines(
                        "(?i)\"[^\"]*\\b(from|into|update|join|table)\\s+"
                                + "(files|identity|organization|networks|networks_\\w+|messages|audience|listening|listening_\\w+"
                                + "|inbox|approvals|notifications|notifications_\\w+|audit|today|bulletin|playbook|playbook_\\w+|shifts|shifts_\\w+|inbox_\\w+)\\.\\w+");

        assertThat(named).isEmpty();
    }

    @Test
    void aNetworkIsNamedOnlyInItsOwnPackage() {
        // What the core knows of one network, the next network has to imitate.
        var named =
                main.where(file -> !file.module().equals("networks"))
                        .where(file -> file.name().endsWith(".java"))
                        .lines("\"(feed|plaza|import|mastodon|bluesky|wordpress)\"");

        assertThat(named).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var bare =
                main.files().stream()
                        .map(file -> Objects.requireNonNull(file.path().getParent()))
                        .distinct()
                        .filter(folder -> holdsJava(folder))
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .map(Sources.ROOT::relativize)
                        .toList();

        assertThat(bare).as("packages without a package-info").isEmpty();
        assertThat(main.where(file -> file.name().equals("package-info.java")).files())
                .allMatch(file -> file.text().contains("@NullMarked"));
    }

    private static boolean holdsJava(Path folder) {
        var listed = folder.toFile().list((at, name) -> name.endsWith(".java"));
        return listed != null && listed.length > 0;
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        var declaration =
                Pattern.compile(
                        "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) ");
        var silent =
                main.files().stream()
                        .filter(file -> file.name().endsWith(".java"))
                        .filter(file -> declaration.matcher(file.text()).find())
                        .filter(
                                file ->
                                        !file.text()
                                                .substring(0, start(declaration, file.text()))
                                                .contains("/**"))
                        .map(Sources.Source::name)
                        .toList();

        assertThat(silent).as("public types without a sentence").isEmpty();
    }

    private static int start(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.start() : text.length();
    }

    @Test
    void filesStaySmall() {
        // A file that nobody can hold in the head has more than one reason.
        var long_ =
                main.files().stream()
                        .filter(file -> file.text().lines().count() > 400)
                        .map(file -> file.name())
                        .toList();

        assertThat(long_).isEmpty();
    }

    @Test
    void nothingNamesTheMachineItWasWrittenOn() {
        var places = Pattern.compile("/work/|/root/|h-seed-|\\.library|\\.\\./shared(?!/data)");
        var told =
                List.of(
                                "README.md",
                                "README.es.md",
                                "docs",
                                "bin",
                                "app/src",
                                "postgres/src",
                                "build",
                                "bench")
                        .stream()
                        .map(Sources.ROOT::resolve)
                        .filter(Files::exists)
                        .flatMap(
                                path ->
                                        Sources.under(
                                                path, ".md", ".java", ".jte", ".sh", ".sql",
                                                ".yaml", ".mjs", ".js", ".css", ".json")
                                                .where(
                                                        file ->
                                                                !file.path()
                                                                        .toString()
                                                                        .contains("node_modules"))
                                                .where(
                                                        file ->
                                                                !file.path()
                                                                        .toString()
                                                                        .contains("/target/"))
                                                .where(
                                                        file ->
                                                                !file.name()
                                                                        .equals(
                                                                                "HouseRulesTest.java"))
                                                .files()
                                                .stream())
                        .flatMap(file -> file.lines(places))
                        .toList();

        assertThat(told).isEmpty();
    }

    @Test
    void theModulesAreThoseOfTheHouse() {
        var modules =
                Set.of(
                        "kernel",
                        "web",
                        "audit",
                        "identity",
                        "organization",
                        "files",
                        "notifications",
                        "networks",
                        "language",
                        "messages",
                        "audience",
                        "listening",
                        "inbox",
                        "approvals",
                        "bulletin",
                        "shifts",
                        "playbook",
                        "today",
                        "operations");

        assertThat(
                        main.files().stream()
                                .map(Sources.Source::module)
                                .filter(name -> !name.contains(".")))
                .allMatch(modules::contains);
    }
}
