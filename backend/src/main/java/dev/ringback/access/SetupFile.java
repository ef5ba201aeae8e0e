package dev.ringback.access;

import dev.ringback.kernel.ConfigurationProblem;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML file that describes an installation's first companies and people. */
final class SetupFile {

    private SetupFile() {}

    static SetupEntry read(Resource resource, String name) {
        try (var content = resource.getInputStream()) {
            return new SetupEntry(name, "", parse(content));
        } catch (IOException unreadable) {
            throw new ConfigurationProblem(name + ": the file cannot be read.");
        } catch (MarkedYAMLException notYaml) {
            // Its message quotes the file, which has secrets in it.
            var mark = notYaml.getProblemMark();
            throw new ConfigurationProblem(
                    name + ": not YAML" + (mark == null ? "." : " in line " + (mark.getLine() + 1) + "."));
        } catch (YAMLException notYaml) {
            throw new ConfigurationProblem(name + ": not YAML.");
        }
    }

    private static Object parse(InputStream content) {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainText())
                .load(content);
    }

    /** Leaves every value the text it is: YAML would read +15125550100 as a number, and the country NO as false. */
    private static final class PlainText extends Resolver {

        @Override
        protected void addImplicitResolvers() {}
    }
}
