package org.tertulia.inbox;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Records turned on their side, an array for each column: any number of them is one statement. */
final class Columns {

    private final Name name;
    private final List<? extends Record> records;
    private final List<Field<?>> fields = new ArrayList<>();

    Columns(String name, List<? extends Record> records) {
        this.name = DSL.name(name);
        this.records = records;
    }

    /** One more column; as what it is spoken of. */
    <T> Field<T> add(Field<T> field) {
        fields.add(field);
        return DSL.field(name.append(field.getUnqualifiedName()), field.getDataType());
    }

    Table<?> table() {
        var slots =
                IntStream.rangeClosed(0, fields.size() * 2).mapToObj(i -> "{" + i + "}").toList();
        var parts = new ArrayList<QueryPart>();
        fields.forEach(field -> parts.add(values(field)));
        parts.add(name);
        fields.forEach(field -> parts.add(field.getUnqualifiedName()));
        return DSL.table(
                "unnest(%s) as %s(%s)"
                        .formatted(
                                slots.subList(0, fields.size()).stream().collect(joining(", ")),
                                slots.get(fields.size()),
                                slots.subList(fields.size() + 1, slots.size()).stream()
                                        .collect(joining(", "))),
                parts.toArray(QueryPart[]::new));
    }

    private Field<?> values(Field<?> field) {
        var values = (Object[]) Array.newInstance(field.getType(), records.size());
        for (var i = 0; i < values.length; i++) {
            values[i] = records.get(i).get(field);
        }
        return DSL.val(values, field.getDataType().getArrayDataType());
    }
}
