package org.openchair.web.safety;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.web.api.ApiClient;
import org.openchair.web.api.Unreachable;
import org.openchair.web.frame.Banner;
import org.openchair.web.frame.CurrentRequest;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Page;
import org.openchair.web.person.Role;

/**
 * Puts a patient's open alerts, with the button to handle them, on top of every page of that patient: whichever page it is, whoever
 * writes it. Pages that the patient holds or reads are left out.
 */
@Provider
public class OpenAlerts implements ContainerResponseFilter {

    private static final Pattern ABOUT_A_PATIENT = Pattern.compile("/(patients|referrals)/([0-9a-f-]{36})(?:/.*)?");
    private static final Pattern OF_THE_PATIENT = Pattern.compile(".*/(patient-copy|paper|print|questionnaire)(/.*)?");

    @Inject
    ApiClient api;

    @Inject
    CurrentRequest current;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher about = ABOUT_A_PATIENT.matcher(current.path());
        boolean clinician = current.person()
                .filter(person -> person.role() == Role.CLINICIAN)
                .isPresent();
        boolean shown = response.getEntity() instanceof Page
                && clinician
                && about.matches()
                && !OF_THE_PATIENT.matcher(current.path()).matches();
        if (shown) {
            current.shows(open(about.group(1), about.group(2)));
        }
    }

    // A page is worth more without its banner than not at all; the patient's own page and the work list have the alert
    // too.
    private List<Banner> open(String kind, String id) {
        try {
            Optional<SafetyAlertView[]> found =
                    api.find("/" + kind + "/" + id + "/safety-alerts/open", SafetyAlertView[].class);
            return found.map(List::of).orElse(List.of()).stream()
                    .map(view -> new Alert(view, clock))
                    .map(OpenAlerts::banner)
                    .toList();
        } catch (Unreachable | ErrorPageException silent) {
            return List.of();
        }
    }

    private static Banner banner(Alert alert) {
        return new Banner(
                alert.name() + " may be in danger",
                "No one has responded yet. Raised by " + alert.raised() + ". " + alert.rule(),
                "I’m handling this",
                "/safety-alerts/" + alert.view().id());
    }
}
