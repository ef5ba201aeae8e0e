package dev.ringback.wording;

import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a company words one kind of text. It begins with the built-in wording, and each change is a new version.
 *
 * @param versions the latest last; no more than {@value #MOST_VERSIONS}, the oldest go
 */
record MessageTemplate(CompanyId company, Template kind, List<TemplateVersion> versions) {

    static final int MOST_VERSIONS = 50;

    MessageTemplate {
        versions = List.copyOf(versions);
    }

    static MessageTemplate builtIn(CompanyId company, Template kind) {
        return new MessageTemplate(company, kind, List.of());
    }

    /** 0 while the company has changed nothing. */
    int version() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    String wording() {
        return versions.isEmpty() ? kind.wording() : versions.getLast().wording();
    }

    boolean isBuiltIn() {
        return wording().equals(kind.wording());
    }

    /** The same with another wording; itself when that is the present one. */
    MessageTemplate worded(String wording, Member by, Instant at) {
        if (wording.equals(wording())) {
            return this;
        }
        var all = Stream.concat(versions.stream(), Stream.of(new TemplateVersion(version() + 1, wording, by, at)))
                .toList();
        return new MessageTemplate(company, kind, all.subList(Math.max(0, all.size() - MOST_VERSIONS), all.size()));
    }
}
