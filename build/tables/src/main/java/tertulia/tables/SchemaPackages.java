package tertulia.tables;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;
import org.jooq.meta.SchemaDefinition;

/** Gives each schema's classes to the module whose name the schema carries. */
public final class SchemaPackages extends DefaultGeneratorStrategy {

    private static final String ROOT = "org.tertulia";
    private static final String READ = "_read";

    /** Called by jOOQ, by name. */
    public SchemaPackages() {}

    /** The package of a schema, such as {@code org.tertulia.inbox.db} of {@code inbox}. */
    static String of(String schema) {
        return schema.endsWith(READ)
                ? module(schema.substring(0, schema.length() - READ.length())) + ".read"
                : module(schema) + ".db";
    }

    static boolean isForOthers(String schema) {
        return schema.endsWith(READ);
    }

    private static String module(String schema) {
        return ROOT + "." + schema.replace('_', '.');
    }

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        var schema = definition.getSchema();
        if (schema == null) {
            return super.getJavaPackageName(definition, mode);
        }
        // What jOOQ would add below the schema's package: tables, tables.records, routines.
        var below =
                definition instanceof SchemaDefinition
                        ? ""
                        : super.getJavaPackageName(definition, mode)
                                .substring(super.getJavaPackageName(schema, Mode.DEFAULT).length());
        return of(schema.getInputName()) + below;
    }
}
