package org.openchair.web.frame;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.web.person.Notice;
import org.openchair.web.person.SignedIn;

/** One request by one browser: who it is, what it may be called in the log, and in which language it is answered. */
@RequestScoped
public class CurrentRequest {
    private final String requestId = UUID.randomUUID().toString();
    private String path = "/";
    private Locale language = Locale.ENGLISH;
    private SignedIn person;
    private SentForm form;
    private List<Banner> banners = List.of();

    /** Names this request in the log, in the answer and towards the services behind us. */
    public String requestId() {
        return requestId;
    }

    /** The person signed in; empty for a visitor. */
    public Optional<SignedIn> person() {
        return Optional.ofNullable(person);
    }

    /** The person signed in, on a page that only lets such people in. */
    public SignedIn signedIn() {
        return person().orElseThrow(() -> new IllegalStateException("This page lets visitors in: ask person()"));
    }

    /** The language the page is written in: English or, on pages for patients, Spanish. */
    public Locale language() {
        return language;
    }

    /** The zone in which the person reads times. */
    public ZoneId zone() {
        return person().map(SignedIn::zone).orElseGet(() -> When.zone(null));
    }

    /** The day it is for the person. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** The path asked for, from the root of the site and without a query. */
    public String path() {
        return path;
    }

    /** Tells the person, on the next page, what was done and what happens next. */
    public void tell(String happened, String next) {
        signedIn().tell(new Notice(happened, next));
    }

    /** The form that this request sent; empty when it sent none, or one that does not mind being sent twice. */
    public Optional<SentForm> sentForm() {
        return Optional.ofNullable(form);
    }

    /** The request sends this form. */
    public void sends(SentForm sent) {
        form = sent;
    }

    /** Puts these on top of the page. */
    public void shows(List<Banner> onTop) {
        banners = List.copyOf(onTop);
    }

    void arrivesAt(String requested) {
        path = requested;
    }

    /** Recognizes the person by the session of this browser. */
    public void isBy(SignedIn recognized) {
        person = recognized;
    }

    /** Answers as to nobody in particular: a page that a device keeps must not know who asked for it. */
    public void isByNobody() {
        person = null;
    }

    /** Answers in this language; only pages for patients ask for it, and anything but Spanish is English. */
    public Locale answerIn(String tag) {
        language = Spanish.orEnglish(tag);
        return language;
    }

    PageChrome frame() {
        return new PageChrome(requestId, path, language, person(), person().flatMap(SignedIn::takeNotice), banners);
    }
}
