package org.openchair.architecture.cycle.left;

import org.openchair.architecture.cycle.right.Right;

/** One half of a cycle. */
public record Left(Right right) {}
