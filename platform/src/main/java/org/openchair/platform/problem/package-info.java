/** How both services say no: RFC 9457 problems with stable codes, and the id by which a request is found. */
package org.openchair.platform.problem;
