package dev.ringback.flood;

import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says whether a phone may be told of work now; what it may not be told now is gathered and told in one summary. */
@Service
public class FloodGuard {

    private final PhoneLoads loads;
    private final FloodReviews reviews;
    private final Clock clock;

    FloodGuard(PhoneLoads loads, FloodReviews reviews, Clock clock) {
        this.loads = loads;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Whether to tell the phone: what may be told is counted, and what is asked again is answered as before. */
    public boolean mayTell(Phone phone, News news) {
        var from = news.about().informant();
        var load = Attempts.untilNotOvertaken(() -> {
            var present = loads.of(phone);
            var asked = present.asked(from, news, clock.instant());
            return asked == present || loads.replace(asked) ? Optional.of(asked) : Optional.empty();
        });
        if (load.hasTold(news.occasion())) {
            return true;
        }
        reviews.open(phone.company(), from);
        return false;
    }

    /** What was to be told has reached nobody, and does not count. Safe to repeat. */
    public void untold(Phone phone, String occasion) {
        Attempts.untilWritten(() -> {
            var present = loads.of(phone);
            var untold = present.untold(occasion);
            return untold == present || loads.replace(untold);
        });
    }

    /** What was gathered for the phones of a company, and told together or still to be. */
    public Gathered gathered(CompanyId company) {
        return new Gathered(loads.all(company));
    }
}
