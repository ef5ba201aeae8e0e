package dev.ringback.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_GRANT;
import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE;
import static org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token.INVALIDATED_METADATA_NAME;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Repository;

/**
 * Phones that were let in, in MongoDB, one document each. Of a code or refresh token only the hash is kept, so whoever reads the
 * database can use none; access tokens prove themselves and are not kept at all. Each token is good once: whoever presents one
 * again ends the whole authorization, since one of the two must have stolen it. Only the refresh token before the newest is good again
 * for a while, as long as nobody has used the newest: then its answer was lost, and the newest becomes void in its place.
 */
@Repository
class MongoAuthorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(MongoAuthorizations.class);
    private static final String HASHED = "sha256:";
    private static final String VERSION = "ringback.version";
    private static final String EXCHANGED = "ringback.exchanged";
    private static final OAuth2Error AT_THE_SAME_MOMENT = new OAuth2Error(
            TEMPORARILY_UNAVAILABLE, "This token is being exchanged at this very moment. Ask again in a second.", null);
    private static final List<String> PROOF_KEY =
            List.of(PkceParameterNames.CODE_CHALLENGE, PkceParameterNames.CODE_CHALLENGE_METHOD);

    private final MongoCollection<Document> authorizations;
    private final RegisteredClientRepository clients;
    private final Clock clock;

    MongoAuthorizations(MongoDatabase database, RegisteredClientRepository clients, Clock clock) {
        this.authorizations = database.getCollection("authorizations");
        this.clients = clients;
        this.clock = clock;
        // findByCode
        authorizations.createIndex(Indexes.ascending("code.hash"), new IndexOptions().unique(true));
        // sweep
        authorizations.createIndex(Indexes.ascending("expiresAt"));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            return; // A machine's token is never refreshed, so there is nothing to remember.
        }
        Long version = authorization.getAttribute(VERSION);
        if (version == null) {
            authorizations.insertOne(write(authorization, 1));
            return;
        }
        var asRead = and(eq("_id", authorization.getId()), eq("version", version));
        if (authorizations.replaceOne(asRead, write(authorization, version + 1)).getModifiedCount() == 0) {
            throw beaten(authorization);
        }
    }

    /** Of two at once one wins. Who refreshed as well has done nothing wrong, and got nothing that could be used twice. */
    private OAuth2AuthenticationException beaten(OAuth2Authorization authorization) {
        var refresh = authorization.getRefreshToken();
        if (authorization.getAttribute(EXCHANGED) != null && refresh != null && !refresh.isInvalidated()) {
            return new OAuth2AuthenticationException(AT_THE_SAME_MOMENT);
        }
        revoke(authorization.getId());
        return new OAuth2AuthenticationException(INVALID_GRANT);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        authorizations.deleteOne(eq("_id", authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return Optional.ofNullable(authorizations.find(eq("_id", id)).first())
                .map(it -> read(it, ""))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return findByRefreshToken(token).or(() -> findByCode(token)).orElse(null);
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.REFRESH_TOKEN -> findByRefreshToken(token).orElse(null);
            case OAuth2ParameterNames.CODE -> findByCode(token).orElse(null);
            default -> null; // Nothing else is kept.
        };
    }

    /** Forgets what can no longer be used. */
    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        authorizations.deleteMany(lt("expiresAt", Date.from(clock.instant())));
    }

    private Optional<OAuth2Authorization> findByCode(String code) {
        return Optional.ofNullable(
                        authorizations.find(eq("code.hash", hash(code))).first())
                .map(it -> read(it, code));
    }

    private Optional<OAuth2Authorization> findByRefreshToken(String token) {
        var stored = RefreshTokens.authorizationOf(token)
                .map(id -> authorizations.find(eq("_id", id)).first())
                .filter(it -> it.containsKey("refresh"));
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (exchanged(stored.get(), hash(token)).isEmpty()) {
            revoke(stored.get().getString("_id"));
            return Optional.empty();
        }
        return stored.map(it -> read(it, token));
    }

    /** The exchange that is asked for by presenting this: of the newest, or once more of the one before; empty for any other. */
    private Optional<Exchanged> exchanged(Document it, String presented) {
        var newest = it.get("refresh", Document.class);
        if (newest == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        return newest.getString("hash").equals(presented)
                ? Optional.of(new Exchanged(presented, now))
                : Optional.ofNullable(it.get("previous", Document.class))
                        .map(MongoAuthorizations::readExchanged)
                        .filter(before -> before.isGoodAgain(presented, now) && !newest.getBoolean("invalidated"));
    }

    private void revoke(String id) {
        if (authorizations.deleteOne(eq("_id", id)).getDeletedCount() > 0) {
            LOG.warn("Authorization {} is revoked: one of its tokens was presented twice", id);
        }
    }

    private static Document write(OAuth2Authorization authorization, long version) {
        Authentication principal = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        var key = (MemberKey) Objects.requireNonNull(principal.getPrincipal());
        var code = Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class));
        var refresh = authorization.getRefreshToken();
        var proofKey = new Document();
        PROOF_KEY.forEach(
                it -> proofKey.append(it, request.getAdditionalParameters().get(it)));
        var document = new Document("_id", authorization.getId())
                .append("client", authorization.getRegisteredClientId())
                .append("company", key.company().value())
                .append("member", key.member().value())
                .append("redirectUri", request.getRedirectUri())
                .append("proofKey", proofKey)
                .append("code", write(code))
                .append("version", version);
        if (refresh == null) {
            return document.append("expiresAt", expiry(code));
        }
        var newest = write(refresh);
        Exchanged exchanged = authorization.getAttribute(EXCHANGED);
        if (exchanged != null && !exchanged.hash().equals(newest.getString("hash"))) {
            document.append("previous", write(exchanged));
        }
        return document.append("refresh", newest).append("expiresAt", expiry(refresh));
    }

    private static Document write(OAuth2Authorization.Token<?> token) {
        return new Document("hash", hashUnlessHashed(token.getToken().getTokenValue()))
                .append(
                        "issuedAt",
                        Date.from(Objects.requireNonNull(token.getToken().getIssuedAt())))
                .append("expiresAt", expiry(token))
                .append("invalidated", token.isInvalidated());
    }

    private static Document write(Exchanged it) {
        return new Document("hash", it.hash()).append("at", Date.from(it.at()));
    }

    private static Exchanged readExchanged(Document it) {
        return new Exchanged(it.getString("hash"), it.getDate("at").toInstant());
    }

    private static Date expiry(OAuth2Authorization.Token<?> token) {
        return Date.from(Objects.requireNonNull(token.getToken().getExpiresAt()));
    }

    private OAuth2Authorization read(Document it, String presented) {
        var client = Objects.requireNonNull(clients.findById(it.getString("client")));
        var key = new MemberKey(new CompanyId(it.getString("company")), new MemberId(it.getString("member")));
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("/oauth2/authorize")
                .clientId(client.getClientId())
                .redirectUri(it.getString("redirectUri"))
                .additionalParameters(Map.copyOf(it.get("proofKey", Document.class)))
                .build();
        var authorization = OAuth2Authorization.withRegisteredClient(client)
                .id(it.getString("_id"))
                .principalName(key.getName())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(key, null, List.of()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request)
                .attribute(VERSION, it.getLong("version"));
        var code = it.get("code", Document.class);
        var redeemed = code.getString("hash").equals(hash(presented));
        read(authorization, code, redeemed ? presented : code.getString("hash"), OAuth2AuthorizationCode::new);
        var refresh = it.get("refresh", Document.class);
        if (refresh != null) {
            var exchanged = exchanged(it, hash(presented));
            exchanged.ifPresent(exchange -> authorization.attribute(EXCHANGED, exchange));
            read(
                    authorization,
                    refresh,
                    exchanged.isPresent() ? presented : refresh.getString("hash"),
                    OAuth2RefreshToken::new);
        }
        return authorization.build();
    }

    private static <T extends OAuth2Token> void read(
            OAuth2Authorization.Builder authorization, Document it, String value, TokenConstructor<T> constructor) {
        var token = constructor.create(
                value,
                it.getDate("issuedAt").toInstant(),
                it.getDate("expiresAt").toInstant());
        authorization.token(token, metadata -> metadata.put(INVALIDATED_METADATA_NAME, it.getBoolean("invalidated")));
    }

    private static String hash(String presented) {
        return HASHED + digest(presented);
    }

    /** A token that was not presented was read back as its hash, and is written so again. No token of ours looks like one. */
    private static String hashUnlessHashed(String value) {
        return value.startsWith(HASHED) ? value : hash(value);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private interface TokenConstructor<T> {
        T create(String value, Instant issuedAt, Instant expiresAt);
    }
}
