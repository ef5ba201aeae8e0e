package dev.ringback.evidence;

import dev.ringback.kernel.CompanyId;
import java.util.Optional;

/** The rule sets that companies have changed. */
interface RuleSets {

    Optional<RuleSet> find(CompanyId company);

    /** Writes only if the stored version is still the one that was read, or if it is new with version 0; says whether it did. */
    boolean replace(RuleSet rules);
}
