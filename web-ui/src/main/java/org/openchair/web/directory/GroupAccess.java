package org.openchair.web.directory;

import java.util.List;
import java.util.Map;
import org.openchair.api.directory.CodeLabel;
import org.openchair.web.frame.Choice;

/**
 * What access a group has. Its codes are those of what a patient needs, and two of them are worded as what the patient does: of a group they
 * say who is welcome. A label that an administrator has reworded is shown as it is.
 */
public final class GroupAccess {
    private static final Map<String, String> OF_A_GROUP = Map.of(
            "Brings a service animal", "Service animals welcome",
            "Brings a support person", "Support person welcome",
            "Trae un animal de servicio", "Se admiten animales de servicio",
            "Viene con alguien que ayuda", "Se puede venir con una persona de apoyo");

    private GroupAccess() {}

    /** The codes as they are said of a group; null where nothing is stated. */
    public static List<CodeLabel> of(List<CodeLabel> access) {
        return access == null
                ? null
                : access.stream()
                        .map(each -> new CodeLabel(each.code(), OF_A_GROUP.getOrDefault(each.label(), each.label())))
                        .toList();
    }

    /** The vocabulary as answers to choose from about a group. */
    public static List<Choice> choices(List<CodeLabel> access) {
        return GroupFilter.choices(of(access));
    }
}
