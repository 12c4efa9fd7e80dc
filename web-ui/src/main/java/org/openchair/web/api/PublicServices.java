package org.openchair.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.api.Page;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.GroupSummary;
import org.openchair.api.feedback.AnswerFeedback;
import org.openchair.api.feedback.FeedbackInvitation;
import org.openchair.api.feedback.LookForFeedback;
import org.openchair.api.notification.ChooseMailStop;
import org.openchair.api.notification.MailStop;
import org.openchair.safety.CrisisResource;
import org.openchair.web.signin.OwnAccount;

/**
 * What is there for whoever comes: the public directory and the crisis card, read in these pages' own name, whose account opens
 * nothing else, and what the secret of a link opens.
 * The public directory, the crisis card and the rating of a session, read and passed on in these pages' own name for whoever comes: their account
 * opens nothing else.
 */
@RequestScoped
public class PublicServices {
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(2);

    @Inject
    ApiClient api;

    @Inject
    OwnAccount ownAccount;

    /** Who can help a person in danger, in the language of the visit; nobody waits long for it. */
    public List<CrisisResource> crisisCard() {
        return ApiResponses.read(
                api.sendAs(ownAccount.token(), "/crisis-resources/card", Map.of(), SHORT_PATIENCE),
                Json.listOf(CrisisResource.class));
    }

    /** One page of the groups. */
    public Page<GroupSummary> groups(int page, int size) {
        return ApiResponses.read(
                api.sendAs(
                        ownAccount.token(), "/public/groups", Map.of("page", page, "size", size), ApiClient.PATIENCE),
                Json.pageOf(GroupSummary.class));
    }

    /** One group. */
    public FactSheet group(UUID id) {
        return ApiResponses.read(
                api.sendAs(ownAccount.token(), "/public/groups/" + id, Map.of(), ApiClient.PATIENCE),
                Json.type(FactSheet.class));
    }

    /** Whether somebody stopped mail, by the secret of a link in one; a page says so when the link does not work. */
    public MailStop mailStop(String secret) {
        return ApiResponses.read(api.sendBySecret("GET", "/mail-stops/" + secret, null), Json.type(MailStop.class));
    }

    /** Stops mail, or allows it again. */
    public MailStop chooseMailStop(String secret, boolean stopped) {
        return ApiResponses.read(
                api.sendBySecret("PUT", "/mail-stops/" + secret, new ChooseMailStop(stopped)),
                Json.type(MailStop.class));
    }

    /** The session that a code or a one-time link lets somebody rate. */
    public Answer<FeedbackInvitation> feedback(LookForFeedback asked) {
        return ApiResponses.answer(
                api.postAs(ownAccount.token(), "/public/feedback/look", asked), Json.type(FeedbackInvitation.class));
    }

    /** Counts somebody's ratings. */
    public Answer<FeedbackInvitation> rate(AnswerFeedback answered) {
        return ApiResponses.answer(
                api.postAs(ownAccount.token(), "/public/feedback/answers", answered),
                Json.type(FeedbackInvitation.class));
    }
}
