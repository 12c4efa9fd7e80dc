package org.openchair.architecture.cycle.right;

import org.openchair.architecture.cycle.left.Left;

/** The other half. */
public record Right(Left left) {}
