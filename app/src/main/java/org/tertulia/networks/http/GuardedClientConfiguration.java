package org.tertulia.networks.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tertulia.kernel.StartRefused;

@Configuration(proxyBeanMethods = false)
class GuardedClientConfiguration {

    @Bean
    GuardedClient guardedClient(
            @Value("${tertulia.outbound.private-addresses:}") String privateAddresses) {
        try {
            return new GuardedClient(PrivateAddresses.of(privateAddresses));
        } catch (IllegalArgumentException unfit) {
            throw new StartRefused(String.valueOf(unfit.getMessage()));
        }
    }
}
