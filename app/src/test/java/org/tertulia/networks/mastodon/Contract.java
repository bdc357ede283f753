package org.tertulia.networks.mastodon;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.testing.Beside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what is asked and answered against Mastodon's OpenAPI contract; notes each breach. */
final class Contract {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Optional<JsonNode> DOCUMENT = document();

    private final List<String> breaches = new CopyOnWriteArrayList<>();
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

    private static Optional<JsonNode> document() {
        return Beside.file("data", "contracts", "mastodon-openapi-4.7.0.json").map(Contract::read);
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> breaches() {
        return breaches;
    }

    /** Checks the names of the parameters and the body. */
    void asked(
            String method,
            String path,
            List<String> parameters,
            String type,
            @Nullable JsonNode body) {
        DOCUMENT.ifPresent(
                document -> {
                    var operation = operation(document, method, path);
                    if (operation == null) {
                        breaches.add("no such operation: " + method + " " + path);
                        return;
                    }
                    var names = new ArrayList<String>();
                    operation
                            .path("parameters")
                            .forEach(parameter -> names.add(parameter.path("name").asString("")));
                    for (var given : parameters) {
                        if (!names.contains(given.replace("[]", ""))) {
                            breaches.add("no parameter " + given + " of " + method + " " + path);
                        }
                    }
                    var schema =
                            operation.path("requestBody").path("content").path(type).path("schema");
                    if (body != null) {
                        hold(method + " " + path + " asked", schema, body, document);
                    }
                });
    }

    void answered(String method, String path, int status, JsonNode body) {
        DOCUMENT.ifPresent(
                document -> {
                    var operation = operation(document, method, path);
                    if (operation == null) {
                        return;
                    }
                    var response = operation.path("responses").path(String.valueOf(status));
                    var schema = response.path("content").path("application/json").path("schema");
                    if (!schema.isMissingNode()) {
                        hold(method + " " + path + " answered " + status, schema, body, document);
                    }
                });
    }

    private void hold(String where, JsonNode schema, JsonNode instance, JsonNode document) {
        var compiled =
                KNOWN.computeIfAbsent(
                        where.replaceAll("/\\d+", "/{}"),
                        _ -> {
                            var root = JsonMapper.shared().createObjectNode();
                            root.set("components", document.path("components"));
                            root.putArray("allOf").add(atLeastOne(schema));
                            return SCHEMAS.getSchema(root);
                        });
        compiled.validate(instance)
                .forEach(error -> breaches.add(where + ": " + error + " in " + instance));
    }

    /**
     * Of the forms of a status (with text, with files, with a poll) the contract says that it has
     * exactly one; text with files, the usual case, has two.
     */
    private static JsonNode atLeastOne(JsonNode schema) {
        var forms = schema.path("oneOf");
        if (!schema.isObject() || forms.isMissingNode()) {
            return schema;
        }
        var wider = (ObjectNode) schema.deepCopy();
        wider.remove("oneOf");
        wider.set("anyOf", forms);
        return wider;
    }

    private static @Nullable JsonNode operation(JsonNode document, String method, String path) {
        for (var known : document.path("paths").properties()) {
            var pattern =
                    Pattern.quote(known.getKey()).replaceAll("\\{[^}]*\\}", "\\\\E[^/]+\\\\Q");
            if (path.matches(pattern)) {
                var operation = known.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
                if (!operation.isMissingNode()) {
                    return operation;
                }
            }
        }
        return null;
    }
}
