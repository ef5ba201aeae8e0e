package dev.ringback.platform;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a document is with its fragments written out wherever they are spread. Two fragments that spread the next two, thirty times over, are a
 * few lines, and more than a validator can read in a day.
 */
final class Fragments {

    private static final int MOST_SELECTIONS = 5_000;

    private final Map<String, FragmentDefinition> definitions;
    private final Map<String, Integer> lengths = new HashMap<>();

    private Fragments(Map<String, FragmentDefinition> definitions) {
        this.definitions = definitions;
    }

    static boolean tooLarge(Document document) {
        var definitions = new HashMap<String, FragmentDefinition>();
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(it -> definitions.put(it.getName(), it));
        var fragments = new Fragments(definitions);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .anyMatch(it -> fragments.length(it.getSelectionSet()) > MOST_SELECTIONS)
                || definitions.keySet().stream().anyMatch(it -> fragments.length(it) > MOST_SELECTIONS);
    }

    /** The selections in it and below. Not more than just too many, however many they are. */
    private int length(Node<?> node) {
        var length = 0;
        for (Node<?> child : node.getChildren()) {
            length += child instanceof SelectionSet ? 0 : 1;
            length += child instanceof FragmentSpread spread ? length(spread.getName()) : length(child);
            if (length > MOST_SELECTIONS) {
                return MOST_SELECTIONS + 1;
            }
        }
        return length;
    }

    private int length(String fragment) {
        var known = lengths.get(fragment);
        if (known != null) {
            return known;
        }
        var definition = definitions.get(fragment);
        if (definition == null) {
            return 0;
        }
        // One that comes back to itself is refused by the validator.
        lengths.put(fragment, 0);
        var length = length(definition.getSelectionSet());
        lengths.put(fragment, length);
        return length;
    }
}
