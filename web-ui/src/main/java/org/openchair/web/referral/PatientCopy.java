package org.openchair.web.referral;

import java.util.List;
import java.util.Locale;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.referral.ReferralView;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.web.directory.FactSheetView;
import org.openchair.web.frame.Spanish;
import org.openchair.web.frame.Words;

/**
 * The patient's own copy of a referral, on one page: where they are referred to, what the group knows, what they can
 * expect.
 *
 * @param referral the referral
 * @param group the group
 * @param clinic whom to call
 * @param joiningLink link or number to join; null before there is a seat, and where none is needed
 * @param language the language it is read in
 */
public record PatientCopy(ReferralView referral, FactSheet group, String clinic, String joiningLink, Locale language) {
    /** The group's answers that matter before the first visit. */
    public List<FactSheetView.Fact> facts() {
        FactSheetView sheet = new FactSheetView(group, language);
        List<String> wanted = List.of("ask.where", "ask.when", "ask.facilitator", "ask.cost", "ask.register").stream()
                .map(sheet::say)
                .toList();
        return sheet.facts().stream()
                .filter(fact -> wanted.contains(fact.question()))
                .toList();
    }

    /** What goes with every record about substance use, in the words of the regulation; null for other groups. */
    public String notice() {
        return RedisclosureNotice.where(group.partTwo());
    }

    /** The next meetings. */
    public List<String> nextSessions() {
        return new FactSheetView(group, language).nextSessions();
    }

    /** A text of the copy, with the patient's name in place of {0}, the group's of {1} and the clinic's of {2}. */
    public String say(String key) {
        String text = Words.in(PatientCopy.class, "patient-copy", language).getString(key);
        return text.replace("{0}", referral.patientCallName())
                .replace("{1}", group.name())
                .replace("{2}", clinic);
    }

    /** What a fact reads as when the group never stated it. */
    public String notStated() {
        return new FactSheetView(group, language).say("not-stated");
    }

    /** The tag of the other language. */
    public String otherTag() {
        return Spanish.is(language) ? "en" : "es";
    }
}
