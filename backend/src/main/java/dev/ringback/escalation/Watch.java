package dev.ringback.escalation;

import dev.ringback.company.Company;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is meant by whom at which moment: the rota, and the staff behind it. */
record Watch(Rota rota, Duty duty, List<Member> staff) {

    Watch {
        staff = List.copyOf(staff);
    }

    static Watch of(Company company, Rota rota, List<Member> staff) {
        var zone = Objects.requireNonNullElse(rota.zone(), company.hours().zone());
        var ids = staff.stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        return new Watch(rota, new Duty(rota, zone, ids), staff);
    }

    Optional<Member> member(@Nullable MemberId id) {
        return staff.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Who is on call; without a rota, whoever directs the work. */
    Optional<Member> onCall(Instant at) {
        return duty.at(at)
                .map(it -> member(it.member()))
                .orElseGet(() -> directing().findFirst());
    }

    /** Who is told when whoever is on call does not answer. */
    Optional<Member> backup(Instant at) {
        return duty.at(at)
                .map(it -> member(it.backup()))
                .orElseGet(() -> directing().skip(1).findFirst());
    }

    /** Whom this rung means at this moment; empty when there is nobody. */
    Optional<Member> meant(Rung rung, Instant at) {
        return switch (rung.who()) {
            case ON_CALL -> onCall(at);
            case BACKUP -> backup(at);
            case OWNER -> of(Role.OWNER).findFirst();
            case MEMBER -> member(rung.member());
        };
    }

    Optional<PhoneNumber> number(Member member) {
        return Optional.ofNullable(rota.numbers().get(member.id()));
    }

    private Stream<Member> directing() {
        return Stream.concat(of(Role.DISPATCHER), of(Role.OWNER));
    }

    private Stream<Member> of(Role role) {
        return staff.stream().filter(it -> it.role() == role);
    }
}
