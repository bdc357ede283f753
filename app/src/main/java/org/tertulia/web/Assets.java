package org.tertulia.web;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Styles, scripts, fonts and icons, under an address that changes with any of them, so that
 * browsers keep them for ever.
 */
@Component
public class Assets {

    private final String prefix;

    Assets() throws IOException {
        var built = new ClassPathResource("static/assets/assets.properties");
        var properties = new Properties();
        if (built.exists()) {
            try (var in = built.getInputStream()) {
                properties.load(in);
            }
        }
        prefix = "/assets/" + properties.getProperty("hash", "unbuilt") + "/";
    }

    /** {@code /assets/<content hash>/}. */
    public String prefix() {
        return prefix;
    }

    /** The address of a file, named from the assets' root: {@code css/tertulia.css}. */
    public String url(String file) {
        return prefix + file;
    }
}
