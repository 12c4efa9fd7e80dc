package org.openchair.api.meeting;

import java.util.List;
import java.util.UUID;

/**
 * The meetings of a group from now on: those that are planned, and later ones that were changed.
 *
 * @param version version of the group, to send back with a change of its holidays
 * @param hostId who offers the group, or null
 * @param host name of who offers it, or null
 * @param timeZone IANA zone in which the group lives; null when not stated
 * @param schedule when it meets by its schedule, in words; null when not stated
 * @param closed has the group closed? Then there are none here, and none can be changed
 * @param planned can meetings be planned from what it states? If not, there are none here and none can be changed
 * @param meetsOnHolidays null when not stated: then it does not
 * @param holidayCalendar ISO 3166 code of the country or state whose holidays count
 */
public record ComingMeetings(
        UUID groupId,
        String groupName,
        int version,
        UUID hostId,
        String host,
        String timeZone,
        String schedule,
        boolean closed,
        boolean planned,
        Boolean meetsOnHolidays,
        String holidayCalendar,
        List<ComingMeeting> meetings) {}
