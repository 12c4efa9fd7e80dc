/** How the service speaks HTTP: JSON, problems, request ids, tokens. */
package org.openchair.reporting.http;
