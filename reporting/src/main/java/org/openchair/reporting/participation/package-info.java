/** Participation by month and leadership: the measure, its publication and its release. */
package org.openchair.reporting.participation;
