package dev.ringback.evidence;

import dev.ringback.kernel.CompanyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules a company reads its calls with.
 *
 * @param trades those it works in; rules of other trades do not apply, and GENERAL ones always do
 * @param edited its own rules; null while it uses the built-in ones, and so whatever a new release makes of them
 * @param version 0 while the company has changed nothing
 */
record RuleSet(
        CompanyId company, List<Trade> trades, @Nullable List<Rule> edited, long version) {

    RuleSet {
        trades = List.copyOf(trades);
        edited = edited == null ? null : List.copyOf(edited);
    }

    /** What every company begins with: all trades, and the built-in rules. */
    static RuleSet untouched(CompanyId company) {
        return new RuleSet(company, List.of(Trade.values()), null, 0);
    }

    RuleSet with(List<Trade> otherTrades, @Nullable List<Rule> otherRules) {
        return new RuleSet(company, otherTrades, otherRules, version);
    }

    List<Rule> rules(List<Rule> builtIn) {
        return edited == null ? builtIn : edited;
    }

    /** The rules of the company's trades. */
    List<Rule> applying(List<Rule> builtIn) {
        return rules(builtIn).stream()
                .filter(it -> it.trade() == Trade.GENERAL || trades.contains(it.trade()))
                .toList();
    }
}
