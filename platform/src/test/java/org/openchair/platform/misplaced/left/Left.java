package org.openchair.platform.misplaced.left;

import org.openchair.platform.misplaced.right.Right;

/** One half of a cycle. */
public record Left(Right right) {}
