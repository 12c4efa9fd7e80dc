package org.openchair.api.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openchair.OneLine;
import org.openchair.directory.HostKind;

/** An organization that offers groups, as somebody adds it. */
public record DescribeHost(@NotBlank @OneLine @Size(max = 200) String name, HostKind kind) {}
