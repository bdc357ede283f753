package org.tertulia.organization;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UnattendedSettings.class)
class OrganizationConfiguration implements WebMvcConfigurer {

    private final Sights sights;

    OrganizationConfiguration(Sights sights) {
        this.sights = sights;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SightArgument(sights));
    }
}
