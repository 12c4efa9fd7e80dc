/** How patients take part in the groups that they were referred to. */
package org.openchair.service.participation;
