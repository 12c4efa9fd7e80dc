package org.openchair.api.staff;

import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.openchair.staff.Credential;

/**
 * Says what qualifies somebody and who supervises them.
 *
 * @param version version of the record that the writer saw
 * @param credential null when not stated
 * @param supervisorId null when not stated
 */
public record DescribeStaff(@Min(1) int version, Credential credential, UUID supervisorId) {}
