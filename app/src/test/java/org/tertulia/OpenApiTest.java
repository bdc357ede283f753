package org.tertulia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tertulia.house.Golden;
import org.tertulia.testing.TertuliaTest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@TertuliaTest
class OpenApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @Autowired MockMvc program;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void theDescriptionOfTheApiIsTheOneThatIsWrittenDown() throws Exception {
        var answer = program.perform(get("/api/v1/openapi.json")).andReturn().getResponse();
        var actual =
                JSON.writeValueAsString(
                        JSON.readValue(
                                answer.getContentAsString(StandardCharsets.UTF_8), Object.class));
        Golden.same("openapi.json", actual + "\n");
    }

    /** The description names a shape by its class alone: of two with one name it shows one. */
    @Test
    void noTwoShapesHaveOneName() {
        var shapes = new TreeMap<String, Set<Class<?>>>();
        handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getSimpleName().endsWith("Api"))
                .flatMap(OpenApiTest::types)
                .forEach(type -> gather(type, shapes));

        assertThat(shapes).hasSizeGreaterThan(100);
        assertThat(shapes).allSatisfy((name, classes) -> assertThat(classes).as(name).hasSize(1));
    }

    private static Stream<Type> types(HandlerMethod handler) {
        var bodies =
                Arrays.stream(handler.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                        .map(MethodParameter::getGenericParameterType);
        return Stream.concat(bodies, Stream.of(handler.getMethod().getGenericReturnType()));
    }

    private static void gather(Type type, Map<String, Set<Class<?>>> shapes) {
        if (type instanceof ParameterizedType generic) {
            for (var each : generic.getActualTypeArguments()) {
                gather(each, shapes);
            }
        } else if (type instanceof Class<?> shape
                && shape.isRecord()
                && shapes.computeIfAbsent(shape.getSimpleName(), _ -> new HashSet<>()).add(shape)) {
            for (var component : shape.getRecordComponents()) {
                gather(component.getGenericType(), shapes);
            }
        }
    }
}
