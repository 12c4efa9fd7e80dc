package org.openchair.api.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupKind;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.HostKind;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;

/**
 * Everything a person asks before joining. A null or an empty list means that the group never said: show "not stated".
 *
 * @param schedule when and how often, in words, with the time zone
 * @param nextSessions starts of the next planned sessions, at most four
 * @param openings null when the group states no capacity
 * @param waiting about how many people are on its waitlist, as of this morning; null for anyone who is not staff
 * @param expectedWait null where too few people came to tell, and for anyone who is not staff
 * @param referable can a patient be referred to it now?
 * @param partTwo does 42 CFR part 2 (substance use) protect who comes?
 */
public record FactSheet(
        UUID id,
        int version,
        String name,
        GroupStatus status,
        LocalDate vettedOn,
        String purpose,
        Leadership leadership,
        GroupKind kind,
        MeetingFormat format,
        CodeLabel approach,
        EnrollmentKind enrollment,
        LocalDate cohortStartsOn,
        LocalDate cohortEndsOn,
        String stageNote,
        List<CodeLabel> stages,
        List<CodeLabel> focus,
        List<CodeLabel> audience,
        List<CodeLabel> languages,
        Integer minAge,
        Integer maxAge,
        Integer minSize,
        Integer targetSize,
        Integer capacity,
        Openings openings,
        WaitingBand waiting,
        ExpectedWait expectedWait,
        String host,
        HostKind hostKind,
        Place place,
        String timeZone,
        String schedule,
        Integer durationMinutes,
        List<Instant> nextSessions,
        Cost cost,
        String costNote,
        String registrationNote,
        String confidentialityGuideline,
        String groundRules,
        String typicalMeeting,
        String inclusionNote,
        List<CodeLabel> access,
        Boolean mentalHealthExpertInvolved,
        List<Leader> leaders,
        boolean referable,
        boolean partTwo) {}
