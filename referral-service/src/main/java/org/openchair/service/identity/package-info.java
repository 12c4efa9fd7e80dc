/** Who is calling, and what Keycloak allows them. */
package org.openchair.service.identity;
