/** Reference data as the administrator keeps it. */
package org.openchair.api.reference;
