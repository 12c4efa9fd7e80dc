package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.openchair.notification.MeetingNewsWords;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** What changed about meetings, as a mail says it when it is sent. */
@ApplicationScoped
public class MeetingNewsText {

    @Inject
    MeetingNews news;

    @Inject
    Rows rows;

    /** The lines in a language; none when nothing differs any more. */
    List<String> lines(UUID newsId, String language) {
        return MeetingNewsWords.in(language).lines(news.changes(newsId), zone(newsId));
    }

    private ZoneId zone(UUID newsId) {
        return rows.first(
                        Query.of(
                                "SELECT coalesce(g.time_zone, 'UTC') AS zone FROM openchair.meeting_news n"
                                        + " JOIN openchair.support_group g ON g.id = n.group_id WHERE n.id = ?",
                                newsId),
                        row -> ZoneId.of(row.text("zone")))
                .orElseThrow();
    }
}
