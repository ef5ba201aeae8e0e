package dev.ringback.company;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import java.util.List;
import java.util.Optional;

/** Who works where. */
public interface Staff {

    Optional<Member> find(CompanyId company, MemberId id);

    /** Everybody in the company, by id. */
    List<Member> of(CompanyId company);

    /** Adds a member, or changes one who is there. */
    void put(Member member);
}
