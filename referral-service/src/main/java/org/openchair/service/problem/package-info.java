/** How this API says no: RFC 9457 problems with stable codes. */
package org.openchair.service.problem;
