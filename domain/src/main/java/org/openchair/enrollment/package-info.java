/** Seats in groups. */
package org.openchair.enrollment;
