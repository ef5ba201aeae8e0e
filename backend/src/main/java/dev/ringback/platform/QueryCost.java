package dev.ringback.platform;

import dev.ringback.kernel.PageRequest;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

/** Counts the fields of an answer: one for each, and for a page as many times what is asked of a row as rows are asked for. */
class QueryCost implements FieldComplexityCalculator {

    @Override
    public int calculate(FieldComplexityEnvironment field, int children) {
        var rows =
                field.getArguments().get("first") instanceof Integer first ? Math.clamp(first, 1, PageRequest.MOST) : 1;
        return (int) Math.min(Integer.MAX_VALUE / 2L, 1 + (long) rows * children);
    }
}
