package dev.ringback.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up what many things refer to in one go. */
public final class Batches {

    private Batches() {}

    /** For each of these the thing it refers to; none where it refers to nothing, or to what is not there. */
    public static <P, K, V> Map<P, V> load(
            List<P> referrers,
            Function<P, @Nullable K> reference,
            Function<Collection<K>, List<V>> loadAll,
            Function<V, K> idOf) {
        return load(
                referrers,
                reference,
                ids -> loadAll.apply(ids).stream().collect(Collectors.toMap(idOf, thing -> thing, (one, same) -> one)));
    }

    /** The same where a thing may be found under another id than its own. */
    public static <P, K, V> Map<P, V> load(
            List<P> referrers, Function<P, @Nullable K> reference, Function<Collection<K>, Map<K, V>> loadAll) {
        var wanted = new LinkedHashSet<K>();
        for (var referrer : referrers) {
            var id = reference.apply(referrer);
            if (id != null) {
                wanted.add(id);
            }
        }
        var found = loadAll.apply(wanted);
        var byReferrer = new HashMap<P, V>();
        for (var referrer : referrers) {
            var id = reference.apply(referrer);
            var thing = id == null ? null : found.get(id);
            if (thing != null) {
                byReferrer.put(referrer, thing);
            }
        }
        return byReferrer;
    }
}
