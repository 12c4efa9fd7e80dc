/** Reports: participation, and its workbooks. */
package org.openchair.web.report;
