package dev.ringback.escalation;

import dev.ringback.calling.StaffCalls;
import dev.ringback.company.Companies;
import dev.ringback.company.Staff;
import dev.ringback.flood.Door;
import dev.ringback.flood.Gathered;
import dev.ringback.flood.News;
import dev.ringback.flood.Phone;
import dev.ringback.flood.SummaryDoor;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.texting.StaffAlerts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Texts and calls somebody once for many. */
@Configuration(proxyBeanMethods = false)
class RungSummaries {

    @Bean
    SummaryDoor textedSummaries(StaffAlerts texts, Companies companies, Staff staff) {
        return door(Door.TEXT, (phone, news, more) -> {
            var company = companies.get(phone.company());
            var words = AlertWords.written(company, news.about(), news.about().openedAt(), more.words());
            staff.find(phone.company(), news.to())
                    .ifPresent(it -> texts.text(company, it, new PhoneNumber(phone.owner()), words, news.occasion()));
        });
    }

    @Bean
    SummaryDoor calledSummaries(StaffCalls calls, Companies companies, Staff staff) {
        return door(Door.CALL, (phone, news, more) -> {
            var company = companies.get(phone.company());
            var about = news.about();
            var words = AlertWords.spoken(company, about, about.openedAt(), more.words());
            staff.find(phone.company(), news.to())
                    .ifPresent(it -> calls.ring(
                            company, it, new PhoneNumber(phone.owner()), about.id(), words, news.occasion()));
        });
    }

    private interface Telling {
        void of(Phone phone, News news, Gathered.Together more);
    }

    private static SummaryDoor door(Door door, Telling telling) {
        return new SummaryDoor() {
            @Override
            public Door door() {
                return door;
            }

            @Override
            public void tell(Phone phone, News news, Gathered.Together more) {
                telling.of(phone, news, more);
            }
        };
    }
}
