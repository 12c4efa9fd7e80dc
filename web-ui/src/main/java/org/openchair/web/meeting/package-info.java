/** The pages about a group's coming meetings. */
package org.openchair.web.meeting;
