package org.openchair.api.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openchair.OneLine;

/**
 * A place where groups meet, as somebody adds it.
 *
 * @param state state or province
 * @param accessibility step-free access, hearing loop and the like, in words
 */
public record DescribeSite(
        @NotBlank @OneLine @Size(max = 200) String name,
        @OneLine @Size(max = 200) String street,
        @OneLine @Size(max = 100) String city,
        @OneLine @Size(max = 100) String state,
        @OneLine @Size(max = 20) String postalCode,
        @Size(max = 1000) String accessibility) {}
