/** Who may ask at all: verified tokens, and Keycloak's own policies where a role is not enough. */
package org.openchair.platform.identity;
