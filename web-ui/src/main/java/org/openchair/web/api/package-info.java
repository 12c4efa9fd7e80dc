/** How pages ask the services: over HTTP, with the signed-in person’s token. */
package org.openchair.web.api;
