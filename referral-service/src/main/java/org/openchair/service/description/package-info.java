/** What OpenAPI says about this service. */
package org.openchair.service.description;
