package org.openchair.web.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.Ids;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.patient.AlikePatient;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.NotedStage;
import org.openchair.api.patient.PatientView;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.patient.BirthDate;
import org.openchair.patient.RecoveryStage;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;
import org.openchair.web.outcome.Progress;

/**
 * One patient: who it is, how it goes, and every referral.
 *
 * @param patient who it is
 * @param referrals newest first
 * @param progress scores and participation
 * @param stages of recovery, the latest first
 * @param alike who could be the same person
 * @param merges of other records into this one, the latest first
 * @param today the day it is for the reader
 * @param clock says how long ago
 */
public record PatientPage(
        PatientView patient,
        List<ReferralSummary> referrals,
        Progress progress,
        List<NotedStage> stages,
        List<AlikePatient> alike,
        List<MergeView> merges,
        LocalDate today,
        Clock clock) {
    /** The whole name, preferred name first, given name behind it where they differ. */
    public String name() {
        boolean isCalledSo = patient.givenName() == null || patient.givenName().equals(patient.callName());
        return patient.fullName() + (isCalledSo ? "" : " (" + patient.givenName() + ")");
    }

    /** Merges that can be undone now: the latest, if any. */
    public List<MergeView> undoable() {
        return merges.stream().filter(MergeView::undoable).toList();
    }

    /** The birth date; where the day is not known, with the ages that are possible. */
    public String born() {
        BirthDate born = patient.birthDate();
        return born.isWhole()
                ? born.words()
                : born.words() + " (" + born.agesOn(today).words() + " years old)";
    }

    /** How regularly the person attends, with what it is out of; unknown is said as unknown. */
    public String attendance() {
        int marked = patient.attended() + patient.missed();
        return marked == 0
                ? "No session recorded yet"
                : patient.attended() + " of " + marked + " recorded sessions attended";
    }

    /** A referral in a line: where it stands and since when. */
    public String standing(ReferralSummary referral) {
        return Labels.standing(referral.state(), referral.participationShared()) + ", for "
                + When.waited(referral.stateSince(), clock);
    }

    /** The group of a referral, or that there is none yet. */
    public static String group(ReferralSummary referral) {
        return referral.groupName() == null ? "No group chosen yet" : referral.groupName();
    }

    /** The stages that can be noted. */
    public static List<Choice> stagesToNote() {
        return Labels.choices(RecoveryStage.values());
    }

    /** The stage to begin with in the form: the present one. */
    public String presentStage() {
        return patient.stage() == null ? "" : patient.stage().name();
    }

    /**
     * Where a person in Growth is asked whether a group may ask them to lead as a peer; empty for others, and while they are in
     * no group.
     */
    public Optional<String> leadershipQuestion() {
        return referrals.stream()
                .filter(each ->
                        patient.stage() == RecoveryStage.GROWTH && each.state().seated())
                .findFirst()
                .map(each -> "/referrals/" + each.id() + "/consent");
    }

    /** An id for the next note, so that pressing the button twice notes it once. */
    public String noteId() {
        return Ids.next().toString();
    }

    /** Who noted a stage, and how long ago. */
    public String noted(NotedStage stage, ZoneId zone) {
        return When.date(stage.notedAt(), zone) + " · " + stage.notedBy();
    }

    /** How the person wants to be reached, in words. */
    public String reach() {
        PatientView.Preferences wishes = patient.preferences();
        if (wishes.doNotContact()) {
            return "Do not contact: only the clinic contacts them";
        }
        String way = wishes.contactBy() == null ? "Not stated" : Labels.of(wishes.contactBy());
        return way
                + (wishes.noVoicemail() ? "; leave no voicemail" : "")
                + (wishes.mailStopped() ? "; unsubscribed from our email" : "");
    }

    /** What helps the person take part: coded needs, then words. */
    public List<String> helps() {
        Stream<String> coded = patient.preferences().accessNeeds().stream().map(CodeLabel::label);
        return Stream.concat(coded, Stream.ofNullable(patient.accessibilityNeeds()))
                .toList();
    }
}
