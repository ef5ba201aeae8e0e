package dev.ringback.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a list somebody wants: the first rows behind a place. */
public record PageRequest(String list, int first, Optional<String> after) {

    /** The most rows a page may have. */
    public static final int MOST = 100;

    /** Reads the arguments `first` and `after` of a connection.
     *
     * @throws InvalidInput when {@code first} is not 1 to 100, or {@code after} is no cursor of this list */
    public static PageRequest of(String list, int first, @Nullable String after) {
        if (first < 1 || first > MOST) {
            throw new InvalidInput("first", "`first` is %,d; ask for 1 to %d rows.".formatted(first, MOST));
        }
        return new PageRequest(
                list,
                first,
                Optional.ofNullable(after)
                        .map(cursor -> Cursor.decode(list, cursor).place()));
    }
}
