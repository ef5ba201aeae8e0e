package dev.ringback.platform;

import graphql.GraphQLError;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The one field that a subscription is about. It cannot be left out, nor depend on a variable: the specification forbids it, and GraphQL Java's own
 * validation fails where it meets it.
 */
final class SubscribedField {

    private final Document document;
    private final Set<String> seen = new HashSet<>();

    private SubscribedField(Document document) {
        this.document = document;
    }

    /** Why the document's subscriptions cannot be followed; empty when they can, as far as this goes. */
    static Optional<GraphQLError> problem(Document document) {
        var field = new SubscribedField(document);
        var missing = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(it -> it.getOperation() == Operation.SUBSCRIPTION)
                .anyMatch(it -> field.mayBeMissing(it.getSelectionSet()));
        return missing
                ? Optional.of(ErrorCode.BAD_USER_INPUT.because(
                        "A subscription has one field, which `@skip` and `@include` cannot leave out."))
                : Optional.empty();
    }

    private boolean mayBeMissing(SelectionSet selections) {
        return selections.getSelections().stream()
                .anyMatch(it -> it instanceof DirectivesContainer<?> part && mayBeMissing(part)
                        || switch (it) {
                            case InlineFragment inline -> mayBeMissing(inline.getSelectionSet());
                            case FragmentSpread spread -> mayBeMissing(spread.getName());
                            default -> false;
                        });
    }

    private boolean mayBeMissing(String fragment) {
        return seen.add(fragment)
                && document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(it -> it.getName().equals(fragment))
                        .anyMatch(it -> mayBeMissing(it.getSelectionSet()));
    }

    private static boolean mayBeMissing(DirectivesContainer<?> part) {
        return part.getDirectives().stream()
                .anyMatch(it -> it.getName().equals("skip") && !says(it, false)
                        || it.getName().equals("include") && !says(it, true));
    }

    private static boolean says(Directive directive, boolean expected) {
        var condition = directive.getArgument("if");
        return condition != null && condition.getValue() instanceof BooleanValue value && value.isValue() == expected;
    }
}
