package dev.ringback.texting;

import dev.ringback.company.Company;
import dev.ringback.kernel.Member;
import dev.ringback.wording.Placeholder;
import dev.ringback.wording.Template;
import dev.ringback.wording.WordingService;
import java.util.Map;

/** What a text shall say: somebody's own words, or a prepared wording filled in. */
sealed interface Wording {

    String in(Company company, Member author);

    record Free(String words) implements Wording {
        @Override
        public String in(Company company, Member author) {
            return words;
        }
    }

    record Prepared(Template template, WordingService wordings) implements Wording {
        @Override
        public String in(Company company, Member author) {
            return wordings.fillIn(company, template, Map.of(Placeholder.SENDER, author.firstName()))
                    .body();
        }
    }
}
