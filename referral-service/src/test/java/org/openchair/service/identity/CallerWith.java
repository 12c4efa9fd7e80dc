package org.openchair.service.identity;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openchair.service.data.Rows;
import org.openchair.staff.Role;

/** The caller of a test that needs no server: what a verified token says, and the person in the test's database. */
public final class CallerWith {

    private CallerWith() {}

    public static Caller token(String subject, Role role, Rows rows) {
        Caller caller = new Caller();
        caller.rows = rows;
        caller.token = new Verified(subject, Set.of(role.realmRole()));
        return caller;
    }

    private record Verified(String subject, Set<String> groups) implements JsonWebToken {

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub", "groups");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return switch (name) {
                case "sub" -> (T) subject;
                case "groups" -> (T) groups;
                default -> null;
            };
        }
    }
}
