/** Reference data as the administrator keeps it: vocabularies and crisis resources, with the history of every change. */
package org.openchair.service.reference;
