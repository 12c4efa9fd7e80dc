package org.openchair.web.frame;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openchair.web.person.Notice;
import org.openchair.web.person.Role;
import org.openchair.web.person.SignedIn;

/**
 * What stands round a page, for the person who looks at it.
 *
 * @param requestId names the request, for someone who asks for help
 * @param path the page's path
 * @param language the page's language
 * @param person who is signed in; empty for a visitor
 * @param notice what was done on the page before; empty if nothing was
 * @param banners what stands on top until someone acts
 */
public record PageChrome(
        String requestId,
        String path,
        Locale language,
        Optional<SignedIn> person,
        Optional<Notice> notice,
        List<Banner> banners) {

    /** The zone in which moments are told that are not a group's own: where this person works. */
    public ZoneId zone() {
        return person.map(SignedIn::zone).orElseGet(() -> When.zone(null));
    }

    /** The places this person goes; none for a visitor. */
    public List<Role.Destination> navigation() {
        return role().map(Role::navigation).orElse(List.of());
    }

    /** What this person searches; nothing for a visitor. */
    public Optional<Role.Search> search() {
        return role().map(Role::search);
    }

    /** The token that a form of this person's session must carry; empty text for a visitor, who has no forms. */
    public String csrf() {
        return person.map(SignedIn::csrf).orElse("");
    }

    /** What a form of this page carries to be told from the same form of a page that was loaded again. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** The place in the navigation that this page belongs to. */
    public boolean isAt(Role.Destination destination) {
        return destination.holds(path);
    }

    /** The address of a bundled file, which changes whenever a bundled file does. */
    public String file(String name) {
        return BundledFiles.address(name);
    }

    /** Whether the page carries the script that marks attendance and sends what was marked without a network. */
    public boolean marksAttendance() {
        return role().filter(Role.FACILITATOR::equals).isPresent() || path.equals("/roster");
    }

    /** What the frame says, in the page's language. */
    public String say(String key) {
        return Words.in(PageChrome.class, "words", language).getString(key);
    }

    /** The page's language as HTML names it. */
    public String lang() {
        return language.getLanguage();
    }

    /** The version of Openchair that made this page. */
    public String version() {
        return Version.OF_THIS_BUILD;
    }

    private Optional<Role> role() {
        return person.map(SignedIn::role);
    }
}
