package org.openchair.web.notification;

/** The pages of what the work list and notices speak of. */
public final class Targets {

    private Targets() {}

    /**
     * Where something is looked at and dealt with; the home page for what is not known.
     *
     * @param target kind of what is meant, as the API names it
     * @param id which one
     */
    public static String address(String target, String id) {
        return switch (target) {
            case "referral" -> "/referrals/" + id;
            case "inbox" -> "/inbox/" + id;
            case "session" -> "/sessions/" + id;
            case "session-plan" -> "/sessions/" + id + "/plan";
            case "absence" -> "/absences/" + id;
            case "group" -> "/groups/" + id;
            case "my-group" -> "/my-groups/" + id;
            case "waitlist" -> "/my-groups/" + id + "/waitlist";
            case "alternatives" -> "/referrals/" + id + "/alternatives";
            case "set-up" -> "/groups/" + id + "/set-up";
            case "evaluation" -> "/groups/" + id + "/feedback";
            case "concern" -> "/patients/" + id + "/group-reports";
            case "session-concerns" -> "/sessions/" + id + "/concerns";
            case "vetting" -> "/groups/" + id + "/vetting";
            case "kept-apart" -> "/patients/" + id + "/kept-apart";
            case "person" -> "/people/" + id;
            case "supervisee" -> "/supervision/" + id;
            case "crisis" -> "/reference/crisis/" + id;
            case "safety-alert" -> "/safety-alerts/" + id;
            case "clinic-safety" -> "/clinic-safety/" + id;
            case "report" -> "/reports/participation?quarter=" + id;
            case "undelivered-mail" -> "/undelivered-mail";
            case "timers" -> "/timers";
            default -> "/";
        };
    }
}
