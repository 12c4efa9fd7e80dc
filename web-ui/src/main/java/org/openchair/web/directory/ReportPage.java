package org.openchair.web.directory;

import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.directory.RedFlagQuestion;
import org.openchair.web.frame.FieldErrors;

/**
 * Reporting red flags in a group.
 *
 * @param group the group
 * @param checklist the red flags
 * @param chosen codes of those that were seen
 * @param note what was seen
 * @param errors what must be corrected
 * @param reportId the id that the report will have, so that pressing the button twice reports once
 */
public record ReportPage(
        FactSheet group,
        List<RedFlagQuestion> checklist,
        List<String> chosen,
        String note,
        FieldErrors errors,
        UUID reportId) {}
