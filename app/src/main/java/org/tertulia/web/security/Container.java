package org.tertulia.web.security;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.tertulia.web.failure.Bare;

/** Gives the container our {@link LastWord} in the place of its own, and room to write. */
@Component
class Container implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Bytes of a connection: most pages, packed, leave in one go. */
    private static final int WRITTEN_AT_ONCE = 1 << 15;

    private final Bare bare;

    Container(Bare bare) {
        this.bare = bare;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(
                connector ->
                        connector.setProperty(
                                "socket.appWriteBufSize", String.valueOf(WRITTEN_AT_ONCE)));
        server.addContextCustomizers(
                context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.getPipeline().addValve(new LastWord(bare));
                        // The host adds one of this class unless it has one.
                        host.setErrorReportValveClass(LastWord.class.getName());
                    }
                });
    }
}
