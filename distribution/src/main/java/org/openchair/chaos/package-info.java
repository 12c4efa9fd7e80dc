/**
 * Failure tests of the assembled platform: {@code bin/chaos}. Parts are killed, paused and starved while people work; afterwards the
 * database is compared with what the platform said it had kept.
 */
package org.openchair.chaos;
