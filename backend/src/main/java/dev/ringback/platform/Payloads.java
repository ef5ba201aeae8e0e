package dev.ringback.platform;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.ringback.kernel.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/** Writes down what a mutation answered, so that the same request can be answered the same way again. */
@Component
class Payloads implements SmartInitializingSingleton {

    private static final String OURS = "dev.ringback.";

    private final ApplicationContext context;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withVisibility(PropertyAccessor.ALL, NONE)
                    .withFieldVisibility(ANY)
                    .withCreatorVisibility(ANY))
            .setDefaultTyping(new OurInterfaces())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private Map<String, Class<?>> types = Map.of();

    Payloads(ApplicationContext context) {
        this.context = context;
    }

    /** Where a payload holds an interface of ours, such as an event, the class is written too; nothing else may be named. */
    private static final class OurInterfaces extends DefaultTypeResolverBuilder {

        private static final long serialVersionUID = 1L;

        OurInterfaces() {
            super(
                    BasicPolymorphicTypeValidator.builder().allowIfSubType(OURS).build(),
                    DefaultTyping.OBJECT_AND_NON_CONCRETE,
                    JsonTypeInfo.As.WRAPPER_ARRAY);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isInterface()
                    && type.getRawClass().getName().startsWith(OURS);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        types = context.getBeansWithAnnotation(Controller.class).values().stream()
                .flatMap(it -> Arrays.stream(it.getClass().getDeclaredMethods()))
                .filter(it -> it.isAnnotationPresent(MutationMapping.class))
                .collect(Collectors.toUnmodifiableMap(Method::getName, Method::getReturnType));
    }

    /** The same for the same input to the same mutation, in whatever order it was written. */
    String fingerprint(String mutation, Map<String, Object> input) {
        try {
            var text = mutation + json.writeValueAsString(input);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(@Nullable Object payload) {
        return json.writeValueAsString(payload);
    }

    Object read(String mutation, String payload) {
        return json.readValue(payload, type(mutation));
    }

    /** The payload of a mutation that was refused: nothing but the reason. */
    Object refused(DataFetchingEnvironment environment, UserError error) {
        var parts = json.createObjectNode();
        parts.putArray("userErrors").addPOJO(error);
        return json.convertValue(parts, type(environment.getField().getName()));
    }

    private Class<?> type(String mutation) {
        var type = types.get(mutation);
        if (type == null) {
            throw new IllegalStateException("No controller answers " + mutation);
        }
        return type;
    }
}
