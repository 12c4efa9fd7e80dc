package org.openchair.api.misplaced.left;

import org.openchair.api.misplaced.right.Right;

/** One half of a cycle. */
public record Left(Right right) {}
