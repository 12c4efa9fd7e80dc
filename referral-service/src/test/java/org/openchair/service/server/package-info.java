/** The deployed service, asked by its callers and from inside. */
package org.openchair.service.server;
