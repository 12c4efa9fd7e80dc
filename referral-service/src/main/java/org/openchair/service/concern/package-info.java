/** Concerns about one person: noted by those who lead the group, told to the clinic by consent or for safety. */
package org.openchair.service.concern;
