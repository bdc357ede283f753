package tertulia.tables;

import java.nio.file.Path;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import org.jooq.meta.postgres.PostgresDatabase;
import tertulia.postgres.EmbeddedPostgres;

/** Lets jOOQ write the classes of the schemas. */
final class Generating {

    private Generating() {}

    static void generate(EmbeddedPostgres postgres, List<String> schemas, Path output) {
        if (schemas.isEmpty()) {
            return;
        }
        var configuration =
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(jdbc(postgres))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(database(schemas))
                                        .withGenerate(classes())
                                        .withStrategy(
                                                new Strategy()
                                                        .withName(SchemaPackages.class.getName()))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("org.tertulia")
                                                        .withDirectory(output.toString())));
        try {
            GenerationTool.generate(configuration);
        } catch (Exception e) {
            throw new IllegalStateException("jOOQ could not write the classes of the tables", e);
        }
    }

    private static Jdbc jdbc(EmbeddedPostgres postgres) {
        var owner = postgres.owner();
        return new Jdbc()
                .withDriver("org.postgresql.Driver")
                .withUrl(postgres.jdbcUrl("tertulia"))
                .withUser(owner.user())
                .withPassword(owner.password());
    }

    private static Database database(List<String> schemas) {
        return new Database()
                .withName(PostgresDatabase.class.getName())
                .withSchemata(
                        schemas.stream()
                                .map(schema -> new SchemaMappingType().withInputSchema(schema))
                                .toList())
                // A key across schemas would make each module's classes name the other's.
                .withIncludeForeignKeys(false)
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamptz|timestamp.*with time zone)"));
    }

    private static Generate classes() {
        return new Generate()
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withJavaTimeTypes(true)
                .withGeneratedAnnotation(false)
                .withDefaultCatalog(false)
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(true)
                .withSourcesOnViews(false)
                .withJavadoc(false)
                .withComments(false);
    }
}
