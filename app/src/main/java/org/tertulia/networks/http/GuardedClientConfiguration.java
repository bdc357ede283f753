package org.tertulia.networks.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardedClientConfiguration {

    @Bean
    GuardedClient guardedClient(
            @Value("${tertulia.outbound.private-addresses:}") String privateAddresses) {
        return new GuardedClient(PrivateAddresses.of(privateAddresses));
    }
}
