package org.tertulia;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No database was named: the program brings its own. */
class OwnDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return wanted(context.getEnvironment());
    }

    static boolean wanted(PropertyResolver settings) {
        return settings.getProperty("tertulia.database.url", "").isBlank();
    }
}
