/** Bodies as JSON. */
package org.openchair.service.json;
