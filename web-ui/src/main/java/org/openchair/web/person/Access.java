package org.openchair.web.person;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Who may open a page, as its method or else its class declares it.
 *
 * @param anyone whether visitors may
 * @param roles the roles that may; none where anyone may
 */
public record Access(boolean anyone, List<Role> roles) {

    /** What is declared; empty if nothing is, which no page may leave so. */
    public static Optional<Access> declaredBy(Class<?> page, Method method) {
        return of(method.getAnnotation(AllowedToAnyone.class), method.getAnnotation(AllowedTo.class))
                .or(() -> of(page.getAnnotation(AllowedToAnyone.class), page.getAnnotation(AllowedTo.class)));
    }

    /** Whether a person of this role may. */
    public boolean allows(Role role) {
        return anyone || roles.contains(role);
    }

    private static Optional<Access> of(AllowedToAnyone anyone, AllowedTo some) {
        if (anyone != null) {
            return Optional.of(new Access(true, List.of()));
        }
        return Optional.ofNullable(some).map(each -> new Access(false, List.of(each.value())));
    }
}
