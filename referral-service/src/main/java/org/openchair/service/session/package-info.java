/** The facilitator's groups: members, sessions and attendance. */
package org.openchair.service.session;
