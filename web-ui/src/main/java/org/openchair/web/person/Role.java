package org.openchair.web.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does in the clinic, as Keycloak's realm roles say it; each has its own search and navigation. */
public enum Role {
    CLINICIAN(
            "clinician",
            new Search("/patients/find", "Find a patient", true),
            new Destination("/", "Needs me"),
            new Destination("/patients", "Patients"),
            new Destination("/referrals", "Referrals"),
            new Destination("/groups", "Groups"),
            new Destination("/supervision", "Supervision")),
    FACILITATOR(
            "facilitator",
            new Search("/groups", "Find a group", false),
            new Destination("/", "Today", "/schedule"),
            new Destination("/inbox", "Inbox"),
            new Destination("/my-groups", "My groups", "/sessions"),
            new Destination("/supervision", "Supervision"),
            new Destination("/groups", "Directory")),
    PROGRAM_MANAGER(
            "program-manager",
            new Search("/groups", "Find a group", false),
            new Destination("/", "Overview"),
            new Destination("/groups", "Groups"),
            new Destination("/people", "People"),
            new Destination("/directory/import", "Import"),
            new Destination("/reports/participation", "Reports")),
    ADMINISTRATOR(
            "administrator",
            new Search("/groups", "Find a group", false),
            new Destination("/", "Home"),
            new Destination("/groups", "Groups"),
            new Destination("/people", "People"),
            new Destination("/reference", "Reference data"),
            new Destination("/directory/import", "Import"));

    private final String code;
    private final Search search;
    private final List<Destination> navigation;

    Role(String code, Search search, Destination... navigation) {
        this.code = code;
        this.search = search;
        this.navigation = List.of(navigation);
    }

    /** The realm role's name. */
    public String code() {
        return code;
    }

    /** What this role looks for most. */
    public Search search() {
        return search;
    }

    /** Where this role goes, at most five places. */
    public List<Destination> navigation() {
        return navigation;
    }

    /** How we call one person of this role. */
    public String title() {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How we call people of this role, as in "This page is for clinicians". */
    public String plural() {
        return code.replace('-', ' ') + "s";
    }

    /** The role of a realm role's name; empty for names that are not ours, such as Keycloak's own. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /**
     * A place in the navigation.
     *
     * @param path where it leads
     * @param words what it says
     * @param also another path whose pages belong here; null where there is none
     */
    public record Destination(String path, String words, String also) {
        Destination(String path, String words) {
            this(path, words, null);
        }

        /** Whether the page at this path belongs to this place. */
        public boolean holds(String page) {
            return page.equals(path) || isBelow(path, page) || isBelow(also, page);
        }

        // Every page is below the root; only the root itself belongs to it.
        private static boolean isBelow(String folder, String page) {
            return folder != null && folder.length() > 1 && page.startsWith(folder + "/");
        }
    }

    /**
     * The search in the header.
     *
     * @param path the page that lists what is found, taking {@code q}
     * @param words what can be found
     * @param ofPeople is it about people? Then what is typed travels in the body, never in an address
     */
    public record Search(String path, String words, boolean ofPeople) {}
}
