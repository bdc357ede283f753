package org.tertulia.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tertulia.web.BrandsSeen;
import org.tertulia.web.Live;

/**
 * A server that has news {@value #A_SECOND} times a second, and nothing else; {@code ours} tells
 * them as the program does, {@code emitters} by a loop over Spring's {@code SseEmitter}. Each news
 * carries the time it was told, of the machine's own clock.
 */
public final class Speaker {

    static final int A_SECOND = 50;

    private Speaker() {}

    /** {@code ours} or {@code emitters}; prints its port. */
    public static void main(String[] args) {
        var ours = args[0].equals("ours");
        var context =
                (ServletWebServerApplicationContext)
                        SpringApplication.run(
                                ours ? Ours.class : Emitters.class,
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.threads.virtual.enabled=true",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn");
        System.out.println("port " + requireNonNull(context.getWebServer()).getPort());
        speak(
                ours
                        ? context.getBean(Live.class)::nudgeAll
                        : context.getBean(EmitterLoop.class)::tell);
    }

    private static void speak(Consumer<String> tell) {
        var pause = 1_000_000_000L / A_SECOND;
        for (var next = System.nanoTime(); ; next += pause) {
            while (System.nanoTime() < next) {
                Program.pause(1);
            }
            tell.accept("news-" + System.nanoTime());
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = Live.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.tertulia\\.web\\.Live(Stream)?"))
    static class Ours implements WebMvcConfigurer {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        BrandsSeen brandsSeen() {
            return _ -> Set.of();
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new Anybody());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Emitters {

        @Bean
        EmitterLoop emitterLoop() {
            return new EmitterLoop();
        }
    }

    /** As Spring's documentation shows it. */
    @Controller
    static class EmitterLoop {

        private final List<SseEmitter> emitters = new CopyOnWriteArrayList<>();

        @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        SseEmitter listen() {
            var emitter = new SseEmitter(0L);
            emitters.add(emitter);
            emitter.onCompletion(() -> emitters.remove(emitter));
            emitter.onError(_ -> emitters.remove(emitter));
            return emitter;
        }

        void tell(String name) {
            for (var emitter : emitters) {
                try {
                    emitter.send(SseEmitter.event().name("changed").data(name));
                } catch (IOException | IllegalStateException gone) {
                    emitters.remove(emitter);
                }
            }
        }
    }
}
