/** Writing the audit trail. */
package org.openchair.service.audit;
