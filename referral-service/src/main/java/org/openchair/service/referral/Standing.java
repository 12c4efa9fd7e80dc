package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.StoredMove;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralEvent;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.referral.ReferralAccess.Granted;
import org.openchair.staff.Role;

/**
 * Where a referral stands for the person who moves it. A clinic that does not hear whether the person comes moves what it is told of: neither
 * the answer to a move nor a refusal tells more than a page does (ADR 86).
 */
@RequestScoped
class Standing {

    private static final String LAST_TOLD =
            """
            SELECT e.move, e.from_state, e.actor_role, e.reason_code, e.comment FROM openchair.referral_event e
             WHERE e.referral_id = ? AND NOT openchair.tells_of_coming(e.move) ORDER BY e.position DESC LIMIT 1""";

    @Inject
    Rows rows;

    @Inject
    Referrals referrals;

    /** The version that the caller has read. */
    int version(Granted granted) {
        return granted.referral().version() - keptBack(granted, Integer.MAX_VALUE);
    }

    /** Refused as the table refuses a move from where the caller is told that it stands. */
    Outcome<Referral> possible(Granted granted, ReferralMove move) {
        ReferralState told = told(granted, granted.referral().state());
        return move.objection(told, granted.actor().role())
                .<Outcome<Referral>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(granted.referral()));
    }

    /** What a stale move has missed. */
    StoredMove stored(Granted granted) {
        UUID id = granted.referral().id();
        ReferralState told = told(granted, granted.referral().state());
        if (isHeard(granted)) {
            ReferralEvent last = referrals.lastEvent(id);
            return new StoredMove(
                    id,
                    told,
                    version(granted),
                    last.move(),
                    last.said().reason(),
                    last.said().comment());
        }
        return rows.first(Query.of(LAST_TOLD, id), row -> lastTold(row, id, told, version(granted)))
                .orElseThrow();
    }

    private static StoredMove lastTold(Row row, UUID id, ReferralState state, int version) {
        boolean why = Histories.tellsWhy(
                row.code("from_state", ReferralState.class),
                row.code("actor_role", Role.class).realmRole());
        return new StoredMove(
                id,
                state,
                version,
                Histories.toldAs(row.text("move")).orElseThrow(),
                why ? row.text("reason_code") : null,
                why ? row.text("comment") : null);
    }

    /**
     * What the caller is told of a move that was made.
     *
     * @param position place of the move in the history
     * @param continuedBy the draft that goes on from it, where the caller may see it; else null
     */
    MoveMade made(Granted granted, ReferralState state, int version, int position, UUID continuedBy) {
        boolean heard = isHeard(granted);
        return new MoveMade(
                granted.referral().id(),
                state.told(heard),
                version - keptBack(granted, position),
                Labels.turn(state, heard),
                state.nextStep(heard),
                continuedBy);
    }

    private ReferralState told(Granted granted, ReferralState state) {
        return state.told(state.told(false) == state || isHeard(granted));
    }

    private int keptBack(Granted granted, int position) {
        return isHeard(granted) ? 0 : hidden(granted.referral().id(), position);
    }

    private int hidden(UUID id, int position) {
        return rows.first(
                        Query.of(
                                "SELECT CAST(count(*) AS integer) AS moves FROM openchair.referral_event e"
                                        + " WHERE e.referral_id = ? AND e.position <= ? AND openchair.tells_of_coming(e.move)",
                                id,
                                position),
                        row -> row.count("moves"))
                .orElse(0);
    }

    private boolean isHeard(Granted granted) {
        return granted.actor().role() != Role.CLINICIAN
                || rows.any(Query.of(
                        "SELECT FROM openchair.referral r WHERE r.id = ? AND openchair.is_heard(r)",
                        granted.referral().id()));
    }
}
