/** People who lead groups: training, supervision, and those who may lead next. */
package org.openchair.web.staff;
