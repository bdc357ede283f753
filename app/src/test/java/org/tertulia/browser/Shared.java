package org.tertulia.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every journey the one {@link Olmo}, started by the first and closed after the last. */
final class Shared implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(Shared.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Olmo.class;
    }

    @Override
    public Olmo resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Olmo.class, type -> new Olmo(), Olmo.class);
    }
}
