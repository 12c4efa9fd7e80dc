/** Recording and reading patients' scores. */
package org.openchair.service.outcome;
