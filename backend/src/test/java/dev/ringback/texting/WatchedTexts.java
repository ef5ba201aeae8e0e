package dev.ringback.texting;

import dev.ringback.customer.CustomerId;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Correspondent;
import dev.ringback.kernel.Page;
import dev.ringback.kernel.PageRequest;
import dev.ringback.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A store with somebody who watches what is read and written, and may do something in between. */
final class WatchedTexts implements Texts {

    /** What there is to see. */
    enum Deed {
        READ,
        TAKE,
        INSERT,
        REPLACE
    }

    /** Told of everything right before it is done, and again right after. */
    @FunctionalInterface
    interface Watcher {

        void sees(Deed deed);

        default void before(TextMessage replacing) {
            sees(Deed.REPLACE);
        }

        default void after(TextMessage replacing, boolean done) {
            sees(Deed.REPLACE);
        }
    }

    private final Texts texts;
    private final Watcher watcher;

    WatchedTexts(Texts texts, Watcher watcher) {
        this.texts = texts;
        this.watcher = watcher;
    }

    private <T> T watched(Deed deed, Supplier<T> what) {
        watcher.sees(deed);
        var got = what.get();
        watcher.sees(deed);
        return got;
    }

    @Override
    public Optional<TextMessage> find(CompanyId company, TextId id) {
        return watched(Deed.READ, () -> texts.find(company, id));
    }

    @Override
    public List<TextMessage> findAll(CompanyId company, Collection<TextId> ids) {
        return texts.findAll(company, ids);
    }

    @Override
    public Optional<TextMessage> findByProviderId(CompanyId company, String providerId) {
        return texts.findByProviderId(company, providerId);
    }

    @Override
    public List<TextMessage> writtenTo(CompanyId company, PhoneNumber to, Instant since) {
        return watched(Deed.READ, () -> texts.writtenTo(company, to, since));
    }

    @Override
    public long countAutomatic(CompanyId company, Instant since, TextMessage before) {
        return texts.countAutomatic(company, since, before);
    }

    @Override
    public Page<TextMessage> with(CompanyId company, Collection<CustomerId> customers, PageRequest request) {
        return texts.with(company, customers, request);
    }

    @Override
    public Page<TextMessage> with(CompanyId company, Correspondent correspondent, PageRequest request) {
        return texts.with(company, correspondent, request);
    }

    @Override
    public Page<TextMessage> drafts(CompanyId company, PageRequest request) {
        return texts.drafts(company, request);
    }

    @Override
    public Optional<TextMessage> takeDue(Duration lease) {
        return watched(Deed.TAKE, () -> texts.takeDue(lease));
    }

    @Override
    public boolean insert(TextMessage text) {
        return watched(Deed.INSERT, () -> texts.insert(text));
    }

    @Override
    public boolean replace(TextMessage text) {
        watcher.before(text);
        var done = texts.replace(text);
        watcher.after(text, done);
        return done;
    }
}
