package dev.ringback.access;

import dev.ringback.access.CompanySetup.NewClient;
import dev.ringback.access.CompanySetup.NewMember;
import dev.ringback.company.Companies;
import dev.ringback.company.Company;
import dev.ringback.company.Staff;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.ConfigurationProblem;
import dev.ringback.kernel.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Gives an installation its first companies and people before it answers anybody. Creates what the setup file describes and the
 * database does not have yet; what exists is left as it is, so a password changed since stays changed.
 */
@Component
class Setup implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

    private final Companies companies;
    private final Staff staff;
    private final SignIns signIns;
    private final ApiClients clients;
    private final PasswordEncoder passwords;
    private final String path;
    private final boolean demo;
    private final Map<Secret, String> hashes = new HashMap<>();

    Setup(
            Companies companies,
            Staff staff,
            SignIns signIns,
            ApiClients clients,
            PasswordEncoder passwords,
            @Value("${ringback.setup}") String path,
            Environment environment) {
        this.companies = companies;
        this.staff = staff;
        this.signIns = signIns;
        this.clients = clients;
        this.passwords = passwords;
        this.path = path.strip();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo) {
            create(SetupFile.read(new ClassPathResource("demo/setup.yaml"), "demo/setup.yaml"));
        } else if (!path.isEmpty()) {
            create(SetupFile.read(new FileSystemResource(path), "RINGBACK_SETUP " + path));
        }
        if (companies.all().isEmpty()) {
            throw new ConfigurationProblem(
                    "There is no company yet. Describe yours in a YAML file, as the README shows, and give its path as RINGBACK_SETUP.");
        }
    }

    private void create(SetupEntry file) {
        var all = file.onlyWith("companies").entries("companies").stream()
                .map(it -> CompanySetup.read(it, demo))
                .toList();
        all.forEach(this::create);
        hashes.clear();
    }

    private void create(CompanySetup setup) {
        create(setup.entry(), setup.company());
        setup.members().forEach(this::create);
        createAll(setup.partners(), setup.company().id());
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

    private void create(NewMember it) {
        var member = it.member();
        if (staff.find(member.company(), member.id()).isEmpty()) {
            staff.put(member);
        }
        var key = new MemberKey(member.company(), member.id());
        var taken = signIns.find(it.username());
        if (taken.isEmpty()) {
            signIns.add(new SignIn(it.username(), key, hash(it.password())));
        } else if (!taken.get().key().equals(key)) {
            throw it.entry().problem("username", "is taken by another member");
        }
    }

    private void createAll(List<NewClient> partners, CompanyId company) {
        for (var it : partners) {
            var taken = clients.find(it.clientId());
            if (RegisteredClients.isReserved(it.clientId())
                    || taken.filter(other -> !other.company().equals(company)).isPresent()) {
                throw it.entry().problem("clientId", "is taken by another client");
            }
            if (taken.isEmpty()) {
                clients.add(
                        new ApiClient(it.clientId(), company, it.name(), hash(it.secret()), it.scopes(), it.actsAs()));
            }
        }
    }

    /**
     * BCrypt is slow by intent. The demo's people share a password that everybody knows, so its hash is made once; in production each
     * gets a hash of its own, or the hashes would tell who chose the same.
     */
    private String hash(Secret secret) {
        return demo ? hashes.computeIfAbsent(secret, this::hashAnew) : hashAnew(secret);
    }

    private String hashAnew(Secret secret) {
        return String.valueOf(passwords.encode(secret.reveal()));
    }
}
