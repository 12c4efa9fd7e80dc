/**
 * The clinic's model, by feature. {@link org.openchair.Outcome} and {@link org.openchair.Refusal} are how its rules answer.
 */
package org.openchair;
