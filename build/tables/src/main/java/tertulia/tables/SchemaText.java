package tertulia.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import tertulia.postgres.EmbeddedPostgres;
import tertulia.tables.Catalog.Relation;

/** All tables of a migrated database as one text to read, the same for the same migrations. */
public final class SchemaText {

    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();

    private SchemaText(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Writes the text of the migrations in one folder into one file. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.temporary()) {
            Migrating.migrate(postgres, Path.of(arguments[0]));
            try (var connection = Migrating.connect(postgres)) {
                Files.writeString(Path.of(arguments[1]), of(connection));
            }
        }
    }

    /** Describes every schema of ours in that database, in Markdown. */
    public static String of(Connection connection) throws SQLException {
        return new SchemaText(new Catalog(connection)).write();
    }

    private String write() throws SQLException {
        line("# Tables");
        line("");
        line("What the migrations make, schema by schema; a test compares it.");
        for (var schema : catalog.schemas()) {
            write(schema);
        }
        return text.toString();
    }

    private void write(String schema) throws SQLException {
        heading("## " + schema);
        list(catalog.rightsOnSchema(schema));
        for (var table : catalog.relations(schema, Relation.TABLE)) {
            heading("### " + table);
            columns(table);
            list(catalog.constraints(table));
            list(catalog.indexes(table));
            list(catalog.triggers(table));
            list(catalog.rights(table));
        }
        for (var view : catalog.relations(schema, Relation.VIEW)) {
            heading("### " + view + " (view)");
            columns(view);
            code(catalog.definition(view));
            list(catalog.rights(view));
        }
        for (var function : catalog.functions(schema)) {
            heading("### " + function);
            code(catalog.body(function));
            list(catalog.rightsOnFunction(function));
        }
    }

    private void columns(String relation) throws SQLException {
        line("| column | type | null | default |");
        line("| --- | --- | --- | --- |");
        catalog.columns(relation).forEach(this::line);
        line("");
    }

    private void heading(String heading) {
        line("");
        line(heading);
        line("");
    }

    private void list(List<String> items) {
        items.forEach(item -> line("- `" + item + "`"));
    }

    private void code(List<String> lines) {
        line("```sql");
        lines.forEach(each -> line(each.strip()));
        line("```");
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
