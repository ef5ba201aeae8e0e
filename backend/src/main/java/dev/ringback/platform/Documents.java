package dev.ringback.platform;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * GraphQL documents, as they are read: each is parsed and validated once, since clients send the same few with other variables. What is kept
 * of them is weighed by what it takes in memory, and what is absurd is refused before it is understood.
 */
@Component
class Documents implements PreparsedDocumentProvider {

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_TOKENS = 5_000;
    /** A phone number has 15 digits, the longest name of the schema some 30 letters. */
    private static final int LONGEST_WORD = 200;
    /** How often a field may stand in one selection set, under one name or under several. */
    static final int MOST_OF_ONE_FIELD = 50;

    private static final int KEPT_BYTES = 32 * 1024 * 1024;
    /** What an element of a parsed document takes at the most, measured. */
    private static final int BYTES_OF_AN_ELEMENT = 250;

    private final AsyncCache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher(Documents::weight)
            .executor(Runnable::run)
            .buildAsync();

    Documents() {
        ParserOptions.setDefaultOperationParserOptions(limits());
    }

    static ParserOptions limits() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(it -> it.maxCharacters(MOST_CHARACTERS)
                        .maxTokens(MOST_TOKENS)
                        .captureIgnoredChars(false)
                        .captureLineComments(false)
                        .parsingListener(Documents::check));
    }

    /** A number of a hundred thousand digits would cost seconds to become a number. */
    private static void check(ParsingListener.Token token) {
        var text = token.getText();
        if (text.length() > LONGEST_WORD && isWord(text.charAt(0))) {
            throw new AbsurdDocument("Line %d: a name or number of %,d characters; at most %d are read."
                    .formatted(token.getLine(), text.length(), LONGEST_WORD));
        }
    }

    /** Not a string or a comment. */
    private static boolean isWord(char beginning) {
        return Character.isLetterOrDigit(beginning) || beginning == '_' || beginning == '-';
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return documents.get(input.getQuery(), query -> understood(input, parse));
    }

    private static PreparsedDocumentEntry understood(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        try {
            var problem = beforehand(input.getQuery());
            if (problem.isPresent()) {
                return new PreparsedDocumentEntry(problem.get());
            }
            var entry = parse.apply(input);
            return entry.hasErrors()
                    ? entry
                    : repetition(entry).map(PreparsedDocumentEntry::new).orElse(entry);
        } catch (InvalidSyntaxException malformed) {
            return new PreparsedDocumentEntry(malformed.toInvalidSyntaxError());
        } catch (AbsurdDocument absurd) {
            return new PreparsedDocumentEntry(ErrorCode.BAD_USER_INPUT.because(String.valueOf(absurd.getMessage())));
        }
    }

    /** What would cost the validation too much, or break it. */
    private static Optional<GraphQLError> beforehand(String query) {
        var spreads = query.contains("...");
        var subscribes = query.contains("subscription") && query.contains("@");
        if (!spreads && !subscribes) {
            return Optional.empty();
        }
        var document = new Parser().parseDocument(query);
        if (spreads && Fragments.tooLarge(document)) {
            return Optional.of(
                    ErrorCode.QUERY_TOO_COSTLY.because("With its fragments written out, the document is too long."));
        }
        return subscribes ? SubscribedField.problem(document) : Optional.empty();
    }

    /** What a document says over and over costs to validate and to answer, and nobody needs it. */
    private static Optional<GraphQLError> repetition(PreparsedDocumentEntry entry) {
        var open = new ArrayDeque<Node<?>>();
        open.add(entry.getDocument());
        while (!open.isEmpty()) {
            var node = open.remove();
            if (node instanceof SelectionSet selections) {
                var counts = new HashMap<String, Integer>();
                for (var field : selections.getSelectionsOfType(Field.class)) {
                    if (counts.merge(field.getName(), 1, Integer::sum) > MOST_OF_ONE_FIELD) {
                        return Optional.of(tooOften(field.getName()));
                    }
                }
            }
            node.getChildren().forEach(open::add);
        }
        return Optional.empty();
    }

    static GraphQLError tooOften(String field) {
        return ErrorCode.QUERY_TOO_COSTLY.because("`%s` stands more than %d times in one place. Ask again for the rest."
                .formatted(field, MOST_OF_ONE_FIELD));
    }

    long heldBytes() {
        return documents
                .synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElseThrow();
    }

    /** In bytes: the text twice, as key and in the document's parts, and its elements. */
    private static int weight(String query, PreparsedDocumentEntry entry) {
        var said = entry.hasErrors()
                ? entry.getErrors().stream()
                        .mapToInt(
                                it -> 500 + 2 * String.valueOf(it.getMessage()).length())
                        .sum()
                : BYTES_OF_AN_ELEMENT * elements(entry);
        return 200 + 4 * query.length() + said;
    }

    private static int elements(PreparsedDocumentEntry entry) {
        var count = 0;
        var open = new ArrayDeque<Node<?>>();
        open.add(entry.getDocument());
        while (!open.isEmpty()) {
            count++;
            open.remove().getChildren().forEach(open::add);
        }
        return count;
    }

    /** A document that is not worth reading. */
    private static final class AbsurdDocument extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AbsurdDocument(String message) {
            super(message);
        }
    }
}
