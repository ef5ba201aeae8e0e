package dev.ringback.access;

import dev.ringback.access.CompanySetup.NewClient;
import dev.ringback.access.CompanySetup.NewMember;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Staff;
import dev.ringback.kernel.CompanyId;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Creates companies, members and clients that do not exist yet. Whatever exists is left as it is, so what was changed since stays
 * changed.
 */
@Component
class FirstPeople {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPeople.class);

    private final Companies companies;
    private final Staff staff;
    private final SignIns signIns;
    private final ApiClients clients;
    private final PasswordEncoder passwords;

    FirstPeople(Companies companies, Staff staff, SignIns signIns, ApiClients clients, PasswordEncoder passwords) {
        this.companies = companies;
        this.staff = staff;
        this.signIns = signIns;
        this.clients = clients;
        this.passwords = passwords;
    }

    void create(List<CompanySetup> setups, boolean demo) {
        var hash = hashing(demo);
        for (var setup : setups) {
            create(setup.entry(), setup.company());
            setup.members().forEach(it -> create(it, hash));
            setup.partners().forEach(it -> create(it, setup.company().id(), hash));
        }
    }

    private void create(SetupEntry entry, Company company) {
        if (companies.find(company.id()).isPresent()) {
            return;
        }
        if (companies.replace(company)) {
            LOG.info("Set up company {}", company.id());
        } else if (companies.find(company.id()).isEmpty()) {
            throw entry.problem("numbers", "has a number of another company");
        }
    }

    private void create(NewMember it, UnaryOperator<String> hash) {
        var member = it.member();
        if (staff.find(member.company(), member.id()).isEmpty()) {
            staff.put(member);
        }
        var key = new MemberKey(member.company(), member.id());
        var existing = signIns.find(it.username());
        if (existing.isEmpty()) {
            signIns.add(new SignIn(it.username(), key, hash.apply(it.password().reveal())));
        } else if (!existing.get().key().equals(key)) {
            throw it.entry().problem("username", "is taken by another member");
        }
    }

    private void create(NewClient it, CompanyId company, UnaryOperator<String> hash) {
        var existing = clients.find(it.clientId());
        if (RegisteredClients.isReserved(it.clientId())
                || existing.filter(other -> !other.company().equals(company)).isPresent()) {
            throw it.entry().problem("clientId", "is taken by another client");
        }
        if (existing.isEmpty()) {
            clients.add(new ApiClient(
                    it.clientId(), company, it.name(), hash.apply(it.secret().reveal()), it.scopes(), it.actsAs()));
        }
    }

    /**
     * BCrypt is slow by intent. The demo's people share a password that everybody knows, so it is hashed once; in production each gets
     * a hash of its own, or the hashes would tell who chose the same.
     */
    private UnaryOperator<String> hashing(boolean demo) {
        UnaryOperator<String> anew = secret -> String.valueOf(passwords.encode(secret));
        var made = new HashMap<String, String>();
        return demo ? secret -> made.computeIfAbsent(secret, anew) : anew;
    }
}
