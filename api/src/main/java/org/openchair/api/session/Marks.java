package org.openchair.api.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Marks several people of one session at once: all of them or, when one is refused, none.
 *
 * @param marks at most one a person
 */
public record Marks(@NotEmpty @Size(max = 200) List<@NotNull @Valid PersonMark> marks) {}
