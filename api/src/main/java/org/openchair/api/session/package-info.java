/** Sessions: rosters, marks, absences, and when leaders are away. */
package org.openchair.api.session;
