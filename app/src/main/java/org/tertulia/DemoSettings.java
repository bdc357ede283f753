package org.tertulia;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the made-up company a folder of its own inside the data folder, and with it a database of
 * its own; it may also read the feed that the program itself serves.
 */
class DemoSettings implements EnvironmentPostProcessor, Ordered {

    static final String FOLDER = "demo";

    private static final String DATA = "tertulia.data";
    private static final String PRIVATE = "tertulia.outbound.private-addresses";

    /** These are about one's own company. */
    private static final List<String> UNATTENDED =
            List.of("tertulia.owner.email", "tertulia.owner.password", "tertulia.api.token");

    /** After the settings' files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("tertulia.demo", Boolean.class, false)) {
            return;
        }
        var data = Path.of(environment.getRequiredProperty(DATA), FOLDER).toString();
        var own = "127.0.0.1:%s".formatted(environment.getProperty("server.port", "8400"));
        var more = environment.getProperty(PRIVATE, "");
        var settings = new HashMap<String, Object>();
        settings.put(DATA, data);
        settings.put(PRIVATE, joined(more, own));
        UNATTENDED.forEach(name -> settings.put(name, ""));
        environment.getPropertySources().addFirst(new MapPropertySource("demo", settings));
    }

    private static String joined(String more, String own) {
        // A port that is not known yet cannot be allowed.
        if (own.endsWith(":0")) {
            return more;
        }
        return more.isBlank() ? own : String.join(",", more, own);
    }
}
