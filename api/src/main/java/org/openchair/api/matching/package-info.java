/** The groups proposed for a person, and why. */
package org.openchair.api.matching;
