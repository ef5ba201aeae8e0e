package dev.ringback.access;

import dev.ringback.company.Companies;
import dev.ringback.kernel.ConfigurationProblem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes sure, before anybody is answered, that there is a company: the demo's, or what the operator's file describes. */
@Component
class Setup implements SmartInitializingSingleton {

    private final FirstPeople people;
    private final Companies companies;
    private final String path;
    private final boolean demo;

    Setup(FirstPeople people, Companies companies, @Value("${ringback.setup}") String path, Environment environment) {
        this.people = people;
        this.companies = companies;
        this.path = path.strip();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demo) {
            create(new ClassPathResource("demo/setup.yaml"), "demo/setup.yaml");
        } else if (!path.isEmpty()) {
            create(new FileSystemResource(path), "RINGBACK_SETUP " + path);
        }
        if (companies.all().isEmpty()) {
            throw new ConfigurationProblem(
                    "There is no company yet. Describe yours in a YAML file, as the README shows, and give its path as RINGBACK_SETUP.");
        }
    }

    private void create(Resource file, String name) {
        // Everything is read before anything is written, so that a mistake at the end leaves nothing half done.
        var setups = SetupFile.read(file, name).onlyWith("companies").entries("companies").stream()
                .map(entry -> CompanySetup.read(entry, demo))
                .toList();
        people.create(setups, demo);
    }
}
