package org.openchair.api.directory;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Somebody saw red flags in a group. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param codes red flags of the checklist, at least one
 * @param note what was seen, at most 1000 characters, or null; never names a patient
 */
public record ReportRedFlags(
        @NotNull UUID id,
        @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 60) String> codes,
        @Size(max = 1000) String note) {}
