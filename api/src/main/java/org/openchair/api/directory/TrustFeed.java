package org.openchair.api.directory;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.openchair.OneLine;

/**
 * The feed of an account is trusted from now on. Repeating it changes nothing; other words replace the earlier ones.
 *
 * @param name what the feed is called
 * @param assurer email address of who vets groups for the feed
 * @param version the version that was seen; 0 or null for an account whose feed was not trusted
 */
public record TrustFeed(
        @NotBlank @OneLine @Size(max = 200) String name,
        @NotBlank
                @Size(max = 320)
                @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "Enter an address such as name@example.org")
                String assurer,
        @Min(0) Integer version) {

    public TrustFeed {
        version = version == null ? Integer.valueOf(0) : version;
    }
}
