/** Concerns about one person: as the group notes them, as the clinic reads them. */
package org.openchair.api.concern;
