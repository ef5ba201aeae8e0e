package dev.ringback.evidence;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;
import static dev.ringback.kernel.Permission.READ_FOLLOW_UPS;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Weight;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what callers say, by the rules of their company as they stand at this moment. */
@Service
public class EvidenceService {

    private static final long RULEBOOKS_KEPT_BYTES = 16 * 1024 * 1024;
    /** A phrase in words takes so many times what it takes as a text, measured. */
    private static final int WRITTEN_OUT = 25;

    private final RuleSets ruleSets;
    private final BuiltIn builtIn;
    private final RuleCheck check;
    /** By the rules themselves, which cannot be out of date. */
    private final LoadingCache<List<Rule>, Rulebook> rulebooks;

    EvidenceService(RuleSets ruleSets, BuiltIn builtIn, RuleCheck check) {
        this.ruleSets = ruleSets;
        this.builtIn = builtIn;
        this.check = check;
        this.rulebooks = Caffeine.newBuilder()
                .maximumWeight(RULEBOOKS_KEPT_BYTES)
                .weigher((List<Rule> rules, Rulebook book) -> weight(rules))
                .executor(Runnable::run)
                .build(rules -> new Rulebook(builtIn.speech, rules));
    }

    static int weight(List<Rule> rules) {
        return (int) Math.min(Integer.MAX_VALUE, (long) WRITTEN_OUT * Weight.of(rules));
    }

    /** What this text says by this company's rules. */
    public Reading read(CompanyId company, String text) {
        return findings(stored(company), text).reading();
    }

    RuleSet rules(Actor actor) {
        actor.require(READ_FOLLOW_UPS);
        return stored(actor.company());
    }

    /** What a text says, by the company's rules or by a draft of others. */
    Findings preview(Actor actor, String text, @Nullable List<Trade> trades, @Nullable List<RuleInput> rules) {
        actor.require(READ_FOLLOW_UPS);
        var stored = stored(actor.company());
        if (trades == null && rules == null) {
            return findings(stored, text);
        }
        var draft = stored.with(
                trades == null ? stored.trades() : trades, rules == null ? stored.edited() : check.rules(rules));
        // A draft is read with once, so it is not kept.
        return new Rulebook(builtIn.speech, draft.applying(builtIn.rules)).read(text);
    }

    RuleChange change(Actor actor, long expectedVersion, List<Trade> trades, @Nullable List<RuleInput> rules) {
        var stored = storedFor(actor);
        var next = stored.with(trades, rules == null ? stored.edited() : check.rules(rules));
        return replace(stored, expectedVersion, next);
    }

    RuleChange reset(Actor actor, long expectedVersion) {
        var stored = storedFor(actor);
        return replace(stored, expectedVersion, stored.with(stored.trades(), null));
    }

    private RuleChange replace(RuleSet stored, long expectedVersion, RuleSet next) {
        var done = stored.version() == expectedVersion && ruleSets.replace(next);
        return new RuleChange(done, stored(stored.company()));
    }

    private RuleSet storedFor(Actor owner) {
        owner.require(CHANGE_SETTINGS);
        return stored(owner.company());
    }

    private RuleSet stored(CompanyId company) {
        return ruleSets.find(company).orElseGet(() -> RuleSet.untouched(company));
    }

    private Findings findings(RuleSet set, String text) {
        return Objects.requireNonNull(rulebooks.get(set.applying(builtIn.rules)))
                .read(text);
    }
}
