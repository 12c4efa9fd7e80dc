package org.openchair.service.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openchair.directory.Cost;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.matching.GroupSize;
import org.openchair.matching.Needs;
import org.openchair.matching.PartOfDay;
import org.openchair.matching.Point;
import org.openchair.patient.RecoveryStage;

/** What a clinician says that a patient needs of a group. What is not in the address is left open. */
public class MatchRequest {

    @QueryParam("kind")
    private GroupKind kind;

    @QueryParam("format")
    private Set<MeetingFormat> formats;

    @QueryParam("language")
    @Size(max = 10)
    private List<String> languages;

    @QueryParam("costLimit")
    private Cost costLimit;

    @QueryParam("access")
    @Size(max = 20)
    private List<String> access;

    @QueryParam("seatNow")
    private boolean seatNow;

    @QueryParam("focus")
    @Size(max = 10)
    private List<String> focus;

    @QueryParam("stage")
    private RecoveryStage stage;

    @QueryParam("leadership")
    private Leadership leadership;

    @QueryParam("day")
    private Set<DayOfWeek> days;

    @QueryParam("time")
    private Set<PartOfDay> times;

    @QueryParam("postalCode")
    @Size(max = 10)
    private String postalCode;

    @QueryParam("latitude")
    @DecimalMin("-90")
    @DecimalMax("90")
    private Double latitude;

    @QueryParam("longitude")
    @DecimalMin("-180")
    @DecimalMax("180")
    private Double longitude;

    @QueryParam("groupSize")
    private GroupSize groupSize;

    /** Codes of the focus vocabulary, each once; blank ones left out. */
    List<String> focus() {
        return stated(focus);
    }

    /** Codes of the language vocabulary, each once; blank ones left out. */
    List<String> languages() {
        return stated(languages);
    }

    /** Codes of the access-need vocabulary, each once; blank ones left out. */
    List<String> access() {
        return stated(access);
    }

    /** Code of the recovery-stage vocabulary, or none. */
    List<String> stages() {
        return stage == null ? List.of() : List.of(stage.name().toLowerCase(Locale.ROOT));
    }

    /** The ZIP code, or null. */
    String postalCode() {
        return postalCode == null || postalCode.isBlank() ? null : postalCode;
    }

    /** The coordinates, or null unless both are given. */
    Point coordinates() {
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    Needs.Must must(Topics.Chosen chosen) {
        return new Needs.Must(kind, given(formats), chosen.languages(), costLimit, chosen.access(), seatNow);
    }

    /** The wishes of somebody who comes from there, or from nowhere that is known when null. */
    Needs.Wishes wishes(Topics.Chosen chosen, Point from) {
        return new Needs.Wishes(chosen.focus(), chosen.stage(), leadership, given(days), given(times), from, groupSize);
    }

    private static List<String> stated(List<String> codes) {
        return codes.stream().filter(code -> !code.isBlank()).distinct().toList();
    }

    private static <T> Set<T> given(Set<T> codes) {
        codes.remove(null);
        return codes;
    }
}
