package dev.ringback.scenario;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.result.UpdateResult;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A database in which somebody else is always faster to write to some collections, while the test says so. */
final class RefusingDatabase implements BeanPostProcessor {

    private final Map<String, AtomicInteger> refusing = new ConcurrentHashMap<>();

    /** Every replacement in this collection is overtaken from now on. */
    void refuse(String collection) {
        refusing.put(collection, new AtomicInteger());
    }

    void relent() {
        refusing.clear();
    }

    /** How many replacements it has refused. */
    int refused(String collection) {
        return Objects.requireNonNull(refusing.get(collection)).get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoDatabase database ? tapped(database) : bean;
    }

    private MongoDatabase tapped(MongoDatabase database) {
        return proxy(MongoDatabase.class, (method, arguments) -> {
            var result = invoked(database, method, arguments);
            return result instanceof MongoCollection<?> collection ? tapped(collection) : result;
        });
    }

    private MongoCollection<?> tapped(MongoCollection<?> collection) {
        var name = collection.getNamespace().getCollectionName();
        return proxy(MongoCollection.class, (method, arguments) -> {
            var refused = refusing.get(name);
            if (refused != null && method.getName().equals("replaceOne")) {
                refused.incrementAndGet();
                return UpdateResult.acknowledged(0, 0L, null);
            }
            return invoked(collection, method, arguments);
        });
    }

    private interface Answer {
        @Nullable
        Object to(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    private static @Nullable Object invoked(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
