package org.tertulia.audit;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.DomainEvent;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event as the record keeps it: its components in their order, ids as plain text. */
@Component
class EventText {

    /** {@code inbox.ConversationClaimed}: module and name, stable when packages move within it. */
    static String type(DomainEvent event) {
        return event.getClass().getPackageName().split("\\.")[2]
                + "."
                + event.getClass().getSimpleName();
    }

    /** All components except who and when, which the entry has columns for. */
    String detail(DomainEvent event) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var component : event.getClass().getRecordComponents()) {
            if (!component.getName().equals("by") && !component.getName().equals("at")) {
                put(node, component.getName(), value(component, event));
            }
        }
        return node.toString();
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        switch (value) {
            case null -> node.putNull(name);
            case Actor actor -> node.put(name, actor.reference());
            case Boolean truth -> node.put(name, truth);
            case Integer number -> node.put(name, number);
            case Long number -> node.put(name, number);
            case Iterable<?> many -> {
                var array = node.putArray(name);
                many.forEach(one -> array.add(String.valueOf(one)));
            }
            // Typed ids print as their plain value.
            case Object other -> node.put(name, other.toString());
        }
    }

    private static @Nullable Object value(RecordComponent component, DomainEvent event) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + event, e);
        }
    }
}
