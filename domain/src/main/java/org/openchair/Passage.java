package org.openchair;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Place of a finding in a text, never the words themselves.
 *
 * @param field field of the request
 * @param start first character, counted from 0 in UTF-16 units as JavaScript and Java count
 * @param end character after the last
 */
public record Passage(
        @NotBlank @Size(max = 60) String field,
        @NotNull Kind kind,
        @Min(0) @Max(10_000) int start,
        @Min(1) @Max(10_000) int end) {

    /** What was found there. */
    public enum Kind {
        /** Wording that someone uses who may be in danger: the safety question is asked. */
        CRISIS,
        /** A diagnosis or its code. A peer facilitator must not read one. */
        DIAGNOSIS,
        /** A birth date, record number, phone number, email address, or social security number. */
        IDENTIFIER
    }

    /** Who in fact reads the text that it stands in: what is asked about it, and every word beside it, follow this. */
    public enum ReadBy {
        /** Those who lead one group, peers among them. */
        GROUP,
        /** Those who lead one group, therapists alone: a diagnosis can be kept. */
        THERAPISTS,
        /** Those who lead any group that the person comes to, peers among them. */
        GROUPS,
        /** The clinic of the person. */
        CLINIC,
        /** Those who keep the directory of groups. */
        DIRECTORY,
        /** Everyone who looks at the group in the directory: patients, clinicians, peers, and the public. */
        EVERYONE
    }
}
