package org.openchair.service.screening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Passage;
import org.openchair.Passage.Kind;
import org.openchair.Passage.ReadBy;
import org.openchair.Refusal;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.FreeText;
import org.openchair.screening.Hit;
import org.openchair.screening.KnownPerson;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;
import org.openchair.screening.ScreeningRule;
import org.openchair.screening.ScreeningRule.Found;
import org.openchair.screening.TextScreen;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/**
 * Screen of the texts of one write. Each write passes it once it is done and before it is committed; a refusal undoes it. On the way
 * the operation says what only it knows: who reads the texts, which were accepted before, and whom to alert. Keeps and logs nothing.
 */
@RequestScoped
public class Screening {

    private static final int MOST = 50;

    private static final String OWN =
            "SELECT record_number, phone, email, CASE birth_precision WHEN 'DAY' THEN birth_date END AS born"
                    + " FROM openchair.patient WHERE id = ?";

    /** A text to be screened. */
    private record Written(String field, String text, Reader reader) {}

    @Inject
    WordLists lists;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final List<Written> further = new ArrayList<>();
    private final Map<String, String> accepted = new HashMap<>();
    private List<KnownPerson> about = List.of();
    private Optional<ReadBy> inGroup = Optional.empty();
    private Runnable alarm = () -> {};

    /** Those who lead this group, or cover a session, read what is written. Unless this is said, any group may, and peers in it. */
    public void isReadIn(SupportGroup group) {
        boolean peersRead = rows.any(Query.of("SELECT WHERE coalesce(openchair.peers_read(?), true)", group.id()));
        inGroup = Optional.of(peersRead ? ReadBy.GROUP : ReadBy.THERAPISTS);
    }

    /**
     * The clinic of this patient writes about them: their own numbers and dates are compared exactly. Not where a group writes, to which
     * being asked would tell that a guess is right.
     */
    public void isAbout(UUID patientId) {
        about = rows.list(
                Query.of(OWN, patientId),
                row -> new KnownPerson(
                        row.text("record_number"), row.text("phone"), row.text("email"), row.date("born")));
    }

    /** A text that was written before and is sent now. */
    public void sends(String field, String text, Reader reader) {
        further.add(new Written(field, text, reader));
    }

    /** A text that was accepted before: unchanged, it is not asked about again. May be null. */
    public void wasAccepted(String field, String text) {
        accepted.put(field, text);
    }

    /** Every marked text of this content was accepted before: unchanged, none is asked about again. */
    public void wasAccepted(Object content) {
        texts("", content).forEach(written -> wasAccepted(written.field(), written.text()));
    }

    /** What to do when the safety question is answered with yes. */
    public void alerts(Runnable raised) {
        alarm = raised;
    }

    /** What was to be sent is not sent after all. */
    public void forget() {
        further.clear();
    }

    /** Asks about the texts that were said to be sent. */
    public <T> Outcome<T> check(ScreenAnswer answer, T done) {
        Optional<Refusal> objection = objection(further, answer);
        return objection.<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.done(done));
    }

    /**
     * What has to be answered before the content of a write is saved; alerts when it was answered that someone is in danger.
     *
     * @param content of the request, or null
     */
    public Optional<Refusal> objection(Object content) {
        ScreenedContent screened = content instanceof ScreenedContent own ? own : null;
        if (screened != null && screened.raisesAlarm()) {
            return Optional.empty();
        }
        ScreenAnswer answer =
                screened == null || screened.screen() == null ? ScreenAnswer.nothing() : screened.screen();
        List<Written> texts = Stream.concat(further.stream(), screened == null ? Stream.empty() : texts("", screened))
                .toList();
        Optional<Refusal> objection = objection(texts, answer);
        if (objection.isEmpty() && Boolean.TRUE.equals(answer.inDangerNow())) {
            alarm.run();
        }
        return objection;
    }

    /** What would have to be answered about a text of a file, where nothing can be; empty for no text. Peers are taken to read it. */
    public Optional<Refusal> objection(String text, Reader reader) {
        return objection(List.of(new Written("", text, reader)), ScreenAnswer.nothing());
    }

    /** Does a text tell who a person is? For words that were typed to look for something else. */
    public boolean identifies(String text) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return lists.screen().find(text, Reader.GROUP, today).stream().anyMatch(hit -> hit.kind() == Kind.IDENTIFIER);
    }

    private Optional<Refusal> objection(List<Written> texts, ScreenAnswer answer) {
        List<Written> fresh = texts.stream().filter(this::isFresh).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        TextScreen screen = lists.screen();
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<Found> found = fresh.stream()
                .flatMap(written -> screen.find(written.text(), written.reader(), today, about).stream()
                        .map(hit -> found(written, hit)))
                .limit(MOST)
                .toList();
        return ScreeningRule.objection(found, answer);
    }

    private Found found(Written written, Hit hit) {
        Passage passage = new Passage(written.field(), hit.kind(), hit.start(), hit.end());
        return new Found(passage, written.reader().readBy(inGroup));
    }

    private boolean isFresh(Written written) {
        return written.text() != null
                && !written.text().isBlank()
                && !Objects.equals(written.text().strip(), accepted.get(written.field()));
    }

    private static Stream<Written> texts(String path, Object content) {
        return Arrays.stream(content.getClass().getRecordComponents()).flatMap(component -> {
            Object value = value(component, content);
            FreeText mark = component.getAnnotation(FreeText.class);
            if (mark != null) {
                return Stream.of(new Written(path + component.getName(), (String) value, mark.readBy()));
            }
            return within(path + component.getName(), value);
        });
    }

    private static Stream<Written> within(String path, Object value) {
        if (value instanceof List<?> many) {
            return IntStream.range(0, many.size()).boxed().flatMap(i -> within(path + "[" + i + "]", many.get(i)));
        }
        return value instanceof Record part && !(part instanceof ScreenAnswer)
                ? texts(path + ".", part)
                : Stream.empty();
    }

    private static Object value(RecordComponent component, Object content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
