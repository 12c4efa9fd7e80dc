/** Why a request cannot be met now, though the same request can be met later. */
package org.openchair.outage;
