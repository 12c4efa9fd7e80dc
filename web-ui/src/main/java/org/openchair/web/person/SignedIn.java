package org.openchair.web.person;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A person in their browser's session, from sign-in to sign-out. Holds their tokens and renews them; however many
 * requests of the session come at once, the tokens are renewed once.
 */
public final class SignedIn {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEARCHES = 20;

    private final String name;
    private final Role role;
    private final String csrf = randomToken();
    private final Map<String, KeptSearch> searches = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptSearch> eldest) {
            return size() > SEARCHES;
        }
    };
    private Tokens tokens;
    private String place;
    private ZoneId zone = ZoneOffset.UTC;
    private boolean introduced;
    private Notice notice;
    private int unread;
    private Instant unreadSince = Instant.MIN;

    /**
     * @param name how Keycloak calls this person
     * @param role what they do here
     * @param tokens what they were given at sign-in
     */
    public SignedIn(String name, Role role, Tokens tokens) {
        this.name = name;
        this.role = role;
        this.place = role.title();
        this.tokens = tokens;
    }

    /** The person's name, as Keycloak gives it. */
    public String name() {
        return name;
    }

    /** Where the person works, such as their clinic; until that is known, what they do. */
    public synchronized String place() {
        return place;
    }

    /** The zone in which the person reads times. */
    public synchronized ZoneId zone() {
        return zone;
    }

    /** Says where the person works, and in which zone; null where that is no one place, or not known. */
    public synchronized void worksAt(String clinic, ZoneId reads) {
        place = clinic == null ? place : clinic;
        zone = reads == null ? zone : reads;
        introduced = true;
    }

    /** Whether it is known where the person works. */
    public synchronized boolean isIntroduced() {
        return introduced;
    }

    /** Keeps what was looked for and gives a key to it, so that an address can lead to it and name nobody. */
    public synchronized String looksFor(KeptSearch sought) {
        String key = randomToken();
        searches.put(key, sought);
        return key;
    }

    /** What was looked for under that key; empty for one that is not known, or not any more. */
    public synchronized Optional<KeptSearch> sought(String key) {
        return Optional.ofNullable(searches.get(key));
    }

    /** Keeps what was done for the next page. */
    public synchronized void tell(Notice done) {
        notice = done;
    }

    /** What was done, told once. */
    public synchronized Optional<Notice> takeNotice() {
        Optional<Notice> told = Optional.ofNullable(notice);
        notice = null;
        return told;
    }

    /** How many notices the person had not read when it was last looked up. */
    public synchronized int unread() {
        return unread;
    }

    /** Whether it has to be looked up again how many notices are not read. */
    public synchronized boolean unreadIsOlderThan(Instant moment) {
        return unreadSince.isBefore(moment);
    }

    /** Keeps how many notices are not read. */
    public synchronized void hasUnread(int number, Instant now) {
        unread = number;
        unreadSince = now;
    }

    /** What the person does here. */
    public Role role() {
        return role;
    }

    /** The token that every form of this session carries, so that no other site can send one in this person's name. */
    public String csrf() {
        return csrf;
    }

    /** The id token, which Keycloak wants to see at sign-out. */
    public synchronized String idToken() {
        return tokens.id();
    }

    /** Tokens that are good now, renewed if they must be; a session that ended gives no tokens but the reason. */
    public synchronized Renewal tokensAt(Clock clock, Function<Tokens, Renewal> renew) {
        if (tokens.isFreshAt(clock.instant())) {
            return new Renewal.Renewed(tokens);
        }
        Renewal answer = renew.apply(tokens);
        if (answer instanceof Renewal.Renewed renewed) {
            tokens = renewed.tokens();
        }
        return answer;
    }

    /** A text that no one can guess. */
    public static String randomToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
