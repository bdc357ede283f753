package org.tertulia;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Which parts the program has, and how they hang together, was worked out when it was built, for an
 * installation as most are: that saves a quarter of a start. Any other works it out as it starts.
 */
class Prepared implements EnvironmentPostProcessor, Ordered {

    /** Read by Spring once the environment stands. */
    private static final String AS_BUILT = "spring.aot.enabled";

    /** After the settings' files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("tertulia.prepared", Boolean.class, false)) {
            System.setProperty(AS_BUILT, Boolean.toString(usual(environment)));
        }
    }

    /** Each of these has parts of its own. */
    private static boolean usual(ConfigurableEnvironment environment) {
        return OwnDatabase.wanted(environment)
                && !environment.getProperty("tertulia.demo", Boolean.class, false)
                && !environment.containsProperty("tertulia.metrics.port");
    }
}
