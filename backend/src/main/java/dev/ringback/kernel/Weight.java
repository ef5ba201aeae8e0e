package dev.ringback.kernel;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a value takes in memory, in bytes and rather too much than too little. Whatever keeps what others made is bounded by it, and not by how many there are. */
public final class Weight {

    private static final int REFERENCE = 8;
    private static final int OBJECT = 32;
    private static final int STRING = 56;
    private static final int ENTRY = 48;

    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            var parts = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            parts.forEach(AccessibleObject::trySetAccessible);
            return parts;
        }
    };

    private Weight() {}

    /** As a cache counts it. */
    public static int of(@Nullable Object value) {
        return (int) Math.min(Integer.MAX_VALUE, bytes(value));
    }

    private static long bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case CharSequence text -> STRING + 2L * text.length();
            case Enum<?> one -> 0;
            case Optional<?> perhaps -> OBJECT + bytes(perhaps.orElse(null));
            case Collection<?> many ->
                OBJECT + many.stream().mapToLong(it -> REFERENCE + bytes(it)).sum();
            case Map<?, ?> map ->
                OBJECT
                        + map.entrySet().stream()
                                .mapToLong(it -> ENTRY + bytes(it.getKey()) + bytes(it.getValue()))
                                .sum();
            case Record record ->
                OBJECT
                        + PARTS.get(record.getClass()).stream()
                                .mapToLong(it -> REFERENCE + bytes(part(record, it)))
                                .sum();
            default -> OBJECT;
        };
    }

    private static @Nullable Object part(Record record, Method part) {
        try {
            return part.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record shows its parts", impossible);
        }
    }
}
